package dev.pastgrant.domain.authorization.compiled;

import dev.pastgrant.domain.authorization.Gate;
import dev.pastgrant.domain.authorization.PolicyDocument;
import dev.pastgrant.domain.authorization.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy document, ready to be asked. It is compiled once, whoever it is attached to, and finds
 * out once for each action which of its statements speak of it.
 */
final class CompiledPolicy {
    private final List<CompiledStatement> statements;

    private final PolicyDocument document;
    private final PolicyWeight weight;
    private final ActionRows rows = new ActionRows();

    private CompiledPolicy(PolicyDocument document, List<CompiledStatement> statements) {
        this.document = document;
        this.weight = PolicyWeight.of(document);
        this.statements = List.copyOf(statements);
    }

    /**
     * Compiles a document.
     *
     * @param gate what the document is for; organizations read short ARNs more strictly
     */
    static CompiledPolicy of(PolicyDocument document, Gate gate) {
        Reading.requireFits(document.statements().size());
        boolean isOfOrganization = isOfOrganization(gate);
        List<CompiledStatement> statements = new ArrayList<>();
        for (Statement statement : document.statements()) {
            statements.add(
                    new CompiledStatement(
                            statements.size(), statement, document.version(), isOfOrganization));
        }
        return new CompiledPolicy(document, statements);
    }

    static boolean isOfOrganization(Gate gate) {
        return gate == Gate.SERVICE_CONTROL_POLICY || gate == Gate.RESOURCE_CONTROL_POLICY;
    }

    List<CompiledStatement> statements() {
        return statements;
    }

    PolicyWeight weight() {
        return weight;
    }

    /** Whether to compare it with the request would take too long. */
    boolean isTooMuchFor(CompiledRequest request) {
        return !weight.isSurelyLightFor(request) && PolicyWeight.isTooMuch(document, request);
    }

    /** Its statements that speak of the action. */
    Candidates candidates(RequestAction action) {
        Candidates known = rows.find(action);
        return known != null ? known : rows.remember(action, Candidates.of(List.of(this), action));
    }
}
