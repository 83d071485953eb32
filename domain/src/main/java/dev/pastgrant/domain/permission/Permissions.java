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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a caller may do what a call requires, by the policies of one state of its account. */
public final class Permissions {
    /** The permission that reading the past needs, besides the permission to read. */
    public static final Requirement READ_AT = new Requirement("pastgrant:ReadAt", "*");

    /** The message for a session that may not call IAM or STS at all. */
    public static final String BARRED = "Cannot call IAM or STS with these session credentials";

    private static final String USER_NAME = "aws:username";

    private Permissions() {}

    /** The refusal of the first permission that the caller lacks; empty if it has all. */
    public static Optional<Refusal> check(
            Present present,
            Caller caller,
            CallFacts facts,
            Required required,
            AccountId resourceAccount) {
        return check(
                caller, facts, present.now(), required, resourceAccount, present.authority(caller));
    }

    /** The same check for policies that are gathered already. */
    public static Optional<Refusal> check(
            Caller caller,
            CallFacts facts,
            Instant now,
            Required required,
            AccountId resourceAccount,
            Authority authority) {
        boolean isOfNamesake = required.isOfNamesake(caller);
        for (Requirement requirement : required.requirements()) {
            if (isBarred(caller.session(), requirement.action())) {
                return Optional.of(denied(BARRED));
            }
            if (caller instanceof Caller.Root && authority.isWithoutPolicies()) {
                continue;
            }
            var request =
                    AuthorizationRequest.of(
                            caller.principal(),
                            requirement,
                            resourceAccount,
                            CallConditions.of(caller, facts, now));
            Optional<Refusal> refusal = refusal(request, authority);
            if (refusal.isEmpty() && isOfNamesake) {
                refusal = refusal(withoutName(request, caller), authority);
            }
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refusal(AuthorizationRequest request, Authority authority) {
        return authority.denial(request).map(denial -> denied(DenialMessage.of(request, denial)));
    }

    /** The same question of a caller whose name is nobody's. No user can be named like an id. */
    private static AuthorizationRequest withoutName(AuthorizationRequest request, Caller caller) {
        return new AuthorizationRequest(
                request.principal(),
                request.action(),
                request.resource(),
                request.resourceAccount(),
                request.context().withAll(Map.of(USER_NAME, List.of(caller.userId()))),
                Set.of(USER_NAME));
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
