package dev.pastgrant.domain.authorization;

import dev.pastgrant.domain.authorization.ParsedPolicy.Malformed;
import dev.pastgrant.domain.authorization.ParsedPolicy.Parsed;
import dev.pastgrant.domain.authorization.Statement.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the policies of one gate say to a request.
 *
 * @param deny the first statement that denies it, or the first policy that cannot be read
 * @param allow the statement that allows it most closely, the first of equals
 * @param grant how closely that statement names the caller; only meaningful where policies name
 *     principals
 */
record GateReading(
        Gate gate,
        @Nullable StatementReference deny,
        @Nullable StatementReference allow,
        Grant grant) {
    static GateReading silent(Gate gate) {
        return new GateReading(gate, null, null, Grant.NONE);
    }

    static GateReading read(
            Gate gate,
            List<AttributedPolicy> policies,
            StatementMatch match,
            boolean callerIsBounded) {
        GateReading reading = silent(gate);
        for (AttributedPolicy policy : policies) {
            reading = reading.with(policy, match, callerIsBounded);
        }
        return reading;
    }

    private GateReading with(
            AttributedPolicy policy, StatementMatch match, boolean callerIsBounded) {
        return switch (policy.policy()) {
            case Malformed _ -> denied(StatementReference.unreadable(policy.source()));
            case Parsed(var document) when !isComplete(document) ->
                    denied(StatementReference.unreadable(policy.source()));
            case Parsed(var document) -> with(document, policy.source(), match, callerIsBounded);
        };
    }

    private GateReading with(
            PolicyDocument document,
            PolicySource source,
            StatementMatch match,
            boolean callerIsBounded) {
        GateReading reading = this;
        for (int i = 0; i < document.statements().size(); i++) {
            Statement statement = document.statements().get(i);
            Grant named = grant(statement, match.request().principal(), callerIsBounded);
            if (named != Grant.NONE && match.applies(statement, document.version())) {
                var reference = new StatementReference(source, i, statement.sid());
                reading =
                        statement.effect() == Effect.DENY
                                ? reading.denied(reference)
                                : reading.allowed(reference, named);
            }
        }
        return reading;
    }

    /** A policy that names no principals speaks of whoever it is attached to. */
    private static Grant grant(
            Statement statement, RequestPrincipal caller, boolean callerIsBounded) {
        Principals principals = statement.principals();
        if (principals == null) {
            return Grant.TO_CALLER;
        }
        boolean allowsOthers = principals.inverted() && statement.effect() == Effect.ALLOW;
        return allowsOthers && !OpenQuestions.NOT_PRINCIPAL_MAY_ALLOW
                ? Grant.NONE
                : PrincipalMatch.of(principals, caller, callerIsBounded);
    }

    /** Such a document was never accepted; to skip its statements could be to skip a Deny. */
    private boolean isComplete(PolicyDocument document) {
        boolean namesPrincipals =
                gate == Gate.RESOURCE_BASED_POLICY || gate == Gate.ROLE_TRUST_POLICY;
        return document.statements().stream()
                .allMatch(statement ->
                        !statement.actions().patterns().isEmpty()
                                && (namesPrincipals || statement.resources() != null)
                                && namesPrincipals == (statement.principals() != null));
    }

    private GateReading denied(StatementReference by) {
        return deny != null ? this : new GateReading(gate, by, allow, grant);
    }

    private GateReading allowed(StatementReference by, Grant to) {
        return to.compareTo(grant) <= 0 ? this : new GateReading(gate, deny, by, to);
    }
}
