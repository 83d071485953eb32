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

/**
 * The policies of one gate, or of one level of it. With many policies the statements that speak of
 * an action are gathered in one row for all of them.
 */
final class CompiledLayer {
    /** From how many policies on one row for all is worth its memory. */
    private static final int MANY = 12;

    private final Gate gate;
    private final List<AttributedPolicy> attributed;

    /** Those before the first that cannot be read: that one denies whatever is behind it. */
    private final CompiledPolicy[] policies;

    private final boolean hasUnreadable;
    private ActionRows<Candidates> rows = ActionRows.empty();

    private CompiledLayer(
            Gate gate, List<AttributedPolicy> attributed, List<CompiledPolicy> readable) {
        this.gate = gate;
        this.attributed = attributed;
        this.policies = readable.toArray(CompiledPolicy[]::new);
        this.hasUnreadable = policies.length < attributed.size();
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
        long reading =
                policies.length < MANY
                        ? readEach(request, callerIsBounded)
                        : read(candidates(request.action()), request, 0, callerIsBounded, 0);
        return hasUnreadable && !Reading.denies(reading)
                ? Reading.denied(policies.length, Reading.WHOLE_POLICY)
                : reading;
    }

    private long readEach(CompiledRequest request, boolean callerIsBounded) {
        RequestAction action = request.action();
        long reading = Reading.SILENT;
        for (int i = 0; i < policies.length && !Reading.denies(reading); i++) {
            if ((policies[i].serviceBits() & action.serviceBit()) != 0) {
                reading =
                        read(policies[i].candidates(action), request, i, callerIsBounded, reading);
            }
        }
        return reading;
    }

    private static long read(
            Candidates candidates,
            CompiledRequest request,
            int firstPolicy,
            boolean callerIsBounded,
            long sofar) {
        long denial = candidates.denial(request, firstPolicy, callerIsBounded);
        return Reading.denies(denial)
                ? denial
                : candidates.permit(request, firstPolicy, callerIsBounded, sofar);
    }

    private Candidates candidates(RequestAction action) {
        Candidates known = rows.find(action);
        return known != null ? known : workOut(action);
    }

    private Candidates workOut(RequestAction action) {
        Candidates candidates = Candidates.of(policies, action);
        if (action.isShared()) {
            rows = rows.with(action, candidates);
        }
        return candidates;
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
