package dev.pastgrant.policy.compiled;

import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.compiled.request.RequestAction;
import dev.pastgrant.policy.interpreter.Gate;
import dev.pastgrant.policy.language.PolicyDocument;
import dev.pastgrant.policy.language.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A compiled policy document. It is compiled once for all principals that it is attached to. It
 * works out once for each action which of its statements cover the action.
 */
final class CompiledPolicy {
    private final List<CompiledStatement> statements;
    private final PolicyDocument document;
    private final PolicyWeight weight;
    private final Set<Gate> gates = EnumSet.noneOf(Gate.class);

    /** An {@link ActionTable} of {@link PolicyRow}s. */
    private volatile @Nullable Object[] rows = ActionTable.EMPTY;

    private CompiledPolicy(PolicyDocument document, List<CompiledStatement> statements) {
        this.document = document;
        this.weight = PolicyWeight.of(document);
        this.statements = List.copyOf(statements);
        Arrays.stream(Gate.values()).filter(gate -> canBeAt(gate, document)).forEach(gates::add);
    }

    /**
     * Compiles a document.
     *
     * @param gate the gate that the document is for; organizations read short ARNs more strictly
     */
    static CompiledPolicy of(PolicyDocument document, Gate gate) {
        Reading.requireFits(document.statements().size());
        boolean isOfOrganization = isOfOrganization(gate);
        List<CompiledStatement> statements = new ArrayList<>();
        for (Statement statement : document.statements()) {
            statements.add(
                    CompiledStatement.of(
                            statements.size(), statement, document.version(), isOfOrganization));
        }
        return new CompiledPolicy(document, statements);
    }

    static boolean isOfOrganization(Gate gate) {
        return gate == Gate.SERVICE_CONTROL_POLICY || gate == Gate.RESOURCE_CONTROL_POLICY;
    }

    private static boolean canBeAt(Gate gate, PolicyDocument document) {
        return document.statements().stream().allMatch(statement -> canBeAt(gate, statement));
    }

    private static boolean canBeAt(Gate gate, Statement statement) {
        var principals = statement.principals();
        boolean hasResources = statement.resources() != null;
        return !statement.actions().patterns().isEmpty()
                && switch (gate) {
                    case SERVICE_CONTROL_POLICY,
                            IDENTITY_BASED_POLICY,
                            PERMISSIONS_BOUNDARY,
                            SESSION_POLICY ->
                            hasResources && principals == null;
                    case RESOURCE_BASED_POLICY, ROLE_TRUST_POLICY -> principals != null;
                    case VPC_ENDPOINT_POLICY -> hasResources && principals != null;
                    case RESOURCE_CONTROL_POLICY ->
                            hasResources
                                    && principals != null
                                    && CompiledPrincipals.areEveryone(principals);
                };
    }

    /**
     * Whether the gate could have accepted such a document. A document that it could not have
     * accepted counts as one that cannot be read, since skipping it could skip a Deny.
     */
    boolean canBeAt(Gate gate) {
        return gates.contains(gate);
    }

    PolicyWeight weight() {
        return weight;
    }

    /** Whether comparing it with the request would take too long. */
    boolean isTooMuchFor(CompiledRequest request) {
        return !weight.isSurelyLightFor(request) && PolicyWeight.isTooMuch(document, request);
    }

    /** Its statements that cover the action. */
    PolicyRow row(RequestAction action) {
        PolicyRow known = (PolicyRow) ActionTable.find(rows, action);
        if (known != null) {
            return known;
        }
        PolicyRow row = PolicyRow.of(statements, action);
        rows = ActionTable.with(rows, action, row);
        return row;
    }
}
