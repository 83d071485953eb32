package dev.pastgrant.domain.permission;

import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.interpreter.DenialMessage;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.Requirement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a caller may do what a call requires, by the policies of one state of its account. */
public final class Permissions {
    /** The permission that reading the past needs, besides the permission to read. */
    public static final Requirement READ_AT = new Requirement("pastgrant:ReadAt", "*");

    /** The message for a session that may not call IAM or STS at all. */
    public static final String BARRED = "Cannot call IAM or STS with these session credentials";

    private Permissions() {}

    /** The refusal of the first requirement that is not met; empty if all of them are met. */
    public static Optional<Refusal> check(
            Present present,
            Caller caller,
            CallFacts facts,
            List<Requirement> requirements,
            AccountId resourceAccount) {
        return check(
                caller,
                facts,
                present.now(),
                requirements,
                resourceAccount,
                present.authority(caller));
    }

    /** The same check for policies that are gathered already. */
    public static Optional<Refusal> check(
            Caller caller,
            CallFacts facts,
            Instant now,
            List<Requirement> requirements,
            AccountId resourceAccount,
            Authority authority) {
        for (Requirement requirement : requirements) {
            Optional<Refusal> refusal =
                    check(caller, facts, now, requirement, resourceAccount, authority);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> check(
            Caller caller,
            CallFacts facts,
            Instant now,
            Requirement requirement,
            AccountId resourceAccount,
            Authority authority) {
        if (isBarred(caller.session(), requirement.action())) {
            return Optional.of(denied(BARRED));
        }
        if (caller instanceof Caller.Root && authority.isWithoutPolicies()) {
            return Optional.empty();
        }
        var request =
                AuthorizationRequest.of(
                        caller.principal(),
                        requirement,
                        resourceAccount,
                        CallConditions.of(caller, facts, now));
        return authority.denial(request).map(denial -> denied(DenialMessage.of(request, denial)));
    }

    /**
     * Credentials from GetSessionToken without MFA may call neither IAM nor STS, except for
     * AssumeRole and GetCallerIdentity.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html">GetSessionToken</a>
     */
    public static boolean isBarred(@Nullable SessionGrant session, String action) {
        if (session == null || session.sessionName() != null) {
            return false;
        }
        if (action.startsWith("iam:")) {
            return session.mfaAt() == null;
        }
        return action.startsWith("sts:")
                && !action.equals("sts:AssumeRole")
                && !action.equals("sts:GetCallerIdentity");
    }

    public static Refusal denied(String message) {
        return new Refusal(SharedError.ACCESS_DENIED, message);
    }
}
