package dev.pastgrant.domain.authorization.compiled;

import dev.pastgrant.domain.authorization.AttributedPolicy;
import dev.pastgrant.domain.authorization.Gate;
import dev.pastgrant.domain.authorization.ParsedPolicy;
import dev.pastgrant.domain.authorization.PolicyDocument;
import dev.pastgrant.domain.authorization.PolicySource;
import dev.pastgrant.domain.authorization.Statement;
import dev.pastgrant.domain.authorization.StatementReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The policies of one gate, or of one level of it. The statements that speak of an action are
 * gathered from all of them, once for each action; those of a lone policy it keeps itself, for all
 * that have it.
 */
final class CompiledLayer {
    private static final CompiledLayer ABSENT =
            new CompiledLayer(Gate.RESOURCE_BASED_POLICY, List.of(), List.of());

    private final Gate gate;
    private final List<AttributedPolicy> attributed;

    /** Those before the first that cannot be read: that one denies whatever is behind it. */
    private final List<CompiledPolicy> policies;

    /** The policy, if there is but one. */
    private final @Nullable CompiledPolicy lone;

    /** At least that of each policy. */
    private final PolicyWeight weight;

    private final boolean hasUnreadable;
    private final ActionRows rows = new ActionRows();

    private CompiledLayer(
            Gate gate, List<AttributedPolicy> attributed, List<CompiledPolicy> readable) {
        this.gate = gate;
        this.attributed = attributed;
        this.policies = List.copyOf(readable);
        this.weight =
                policies.stream()
                        .map(CompiledPolicy::weight)
                        .reduce(PolicyWeight.NONE, PolicyWeight::atLeast);
        this.lone = policies.size() == 1 ? policies.getFirst() : null;
        this.hasUnreadable = policies.size() < attributed.size();
    }

    /** The layer of a resource without a policy. */
    static CompiledLayer absent() {
        return ABSENT;
    }

    static CompiledLayer of(
            Gate gate, List<AttributedPolicy> attributed, CompiledPolicies compiled) {
        Reading.requireFits(attributed.size());
        List<CompiledPolicy> readable = new ArrayList<>();
        for (AttributedPolicy policy : attributed) {
            if (!(policy.policy() instanceof ParsedPolicy.Parsed(var document))
                    || !canHold(gate, document)) {
                break;
            }
            readable.add(compiled.of(document, gate));
        }
        return new CompiledLayer(gate, attributed, readable);
    }

    /** Whether such a document could have been accepted; to skip it could be to skip a Deny. */
    private static boolean canHold(Gate gate, PolicyDocument document) {
        return document.statements().stream().allMatch(statement -> canHold(gate, statement));
    }

    private static boolean canHold(Gate gate, Statement statement) {
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

    Gate gate() {
        return gate;
    }

    /** Whether it is the policy of the resource itself. */
    boolean isOfResource() {
        return gate == Gate.RESOURCE_BASED_POLICY || gate == Gate.ROLE_TRUST_POLICY;
    }

    /** What the policies say to the request, as a {@link Reading}. */
    long read(CompiledRequest request, boolean callerIsBounded) {
        int readable = weight.isSurelyLightFor(request) ? policies.size() : countLightFor(request);
        Candidates candidates = candidates(request.action());
        long denial = candidates.denial(request, callerIsBounded, readable);
        if (Reading.denies(denial)) {
            return denial;
        }
        return hasUnreadable || readable < policies.size()
                ? Reading.denied(readable, Reading.WHOLE_POLICY)
                : candidates.permit(request, callerIsBounded);
    }

    /** How many policies there are before the first that would take too long to compare. */
    private int countLightFor(CompiledRequest request) {
        int count = 0;
        while (count < policies.size() && !policies.get(count).isTooMuchFor(request)) {
            count++;
        }
        return count;
    }

    private Candidates candidates(RequestAction action) {
        if (lone != null) {
            return lone.candidates(action);
        }
        Candidates known = rows.find(action);
        return known != null ? known : rows.remember(action, Candidates.of(policies, action));
    }

    /** The statement that a reading, or a decision made of it, points at. */
    StatementReference reference(long reading) {
        AttributedPolicy policy = attributed.get(Reading.policy(reading));
        PolicySource source = policy.source();
        int statement = Reading.statement(reading);
        return statement != Reading.WHOLE_POLICY
                        && policy.policy() instanceof ParsedPolicy.Parsed(var document)
                ? new StatementReference(
                        source, statement, document.statements().get(statement).sid())
                : new StatementReference(source, StatementReference.WHOLE_DOCUMENT, null);
    }
}
