package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.Principals;
import dev.pastgrant.policy.request.RequestPrincipal;
import dev.pastgrant.policy.request.RequestPrincipal.Anonymous;
import dev.pastgrant.policy.request.RequestPrincipal.Federated;
import dev.pastgrant.policy.request.RequestPrincipal.FederatedUser;
import dev.pastgrant.policy.request.RequestPrincipal.RoleSession;
import dev.pastgrant.policy.request.RequestPrincipal.Root;
import dev.pastgrant.policy.request.RequestPrincipal.Service;
import dev.pastgrant.policy.request.RequestPrincipal.User;
import java.util.EnumSet;
import java.util.Set;

/** Whether and how a statement's {@code Principal} or {@code NotPrincipal} names the caller. */
final class PrincipalMatch {
    private PrincipalMatch() {}

    static Grant of(Principals principals, RequestPrincipal caller, boolean callerIsBounded) {
        if (principals.inverted()) {
            return isSpared(principals, caller, callerIsBounded) ? Grant.NONE : Grant.TO_EVERYONE;
        }
        return principals.entries().stream()
                .map(entry -> grant(entry, caller))
                .reduce(Grant.NONE, Grant::closer);
    }

    /**
     * Whether {@code NotPrincipal} spares the caller. It does so only if it lists the whole chain:
     * the account, the role or user, and the session. It never spares a caller with a permissions
     * boundary.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html">NotPrincipal</a>
     */
    private static boolean isSpared(
            Principals principals, RequestPrincipal caller, boolean callerIsBounded) {
        Set<Grant> listed = EnumSet.noneOf(Grant.class);
        principals.entries().forEach(entry -> listed.add(grant(entry, caller)));
        return listed.contains(Grant.TO_EVERYONE)
                || (!callerIsBounded && listed.containsAll(chain(caller)));
    }

    private static Set<Grant> chain(RequestPrincipal caller) {
        return switch (caller) {
            case Root _ -> Set.of(Grant.TO_ACCOUNT);
            case User _ -> Set.of(Grant.TO_ACCOUNT, Grant.TO_CALLER);
            case RoleSession _, FederatedUser _ ->
                    Set.of(Grant.TO_ACCOUNT, Grant.TO_PARENT, Grant.TO_CALLER);
            case Service _, Federated _ -> Set.of(Grant.TO_CALLER);
            case Anonymous _ -> Set.of(Grant.TO_EVERYONE);
        };
    }

    private static Grant grant(Principals.Entry entry, RequestPrincipal caller) {
        if (entry.isEveryone()) {
            return Grant.TO_EVERYONE;
        }
        return switch (entry.type()) {
            case AWS ->
                    namesAccount(entry.value(), caller) ? Grant.TO_ACCOUNT : byName(entry, caller);
            case SERVICE, FEDERATED -> byName(entry, caller);
            case STAR, CANONICAL_USER -> Grant.NONE;
        };
    }

    private static boolean namesAccount(String value, RequestPrincipal caller) {
        return caller.account()
                .filter(account -> value.equals(account.digits()) || isRootOf(account, value))
                .isPresent();
    }

    private static boolean isRootOf(AccountId account, String value) {
        return Arn.isValid(value)
                && value.equals("arn:" + new Arn(value).partition() + ":iam::" + account + ":root");
    }

    private static Grant byName(Principals.Entry entry, RequestPrincipal caller) {
        String value = entry.value();
        return switch (caller) {
            case User user when entry.type() == Principals.Type.AWS ->
                    closest(Grant.NONE, names(value, user.arn().text(), user.id().text()));
            case RoleSession session when entry.type() == Principals.Type.AWS ->
                    closest(
                            parent(value, session.role().text(), session.roleId().text()),
                            value.equals(session.name()));
            case FederatedUser user when entry.type() == Principals.Type.AWS ->
                    closest(
                            parent(value, user.parent().text(), user.parentId().text()),
                            value.equals(user.name()));
            case Service service when entry.type() == Principals.Type.SERVICE ->
                    closest(Grant.NONE, value.equals(service.serviceName()));
            case Federated federated when entry.type() == Principals.Type.FEDERATED ->
                    closest(Grant.NONE, value.equals(federated.provider()));
            case Root _, User _, RoleSession _, FederatedUser _ -> Grant.NONE;
            case Service _, Federated _, Anonymous _ -> Grant.NONE;
        };
    }

    private static Grant closest(Grant otherwise, boolean namesCaller) {
        return namesCaller ? Grant.TO_CALLER : otherwise;
    }

    private static Grant parent(String value, String arn, String uniqueId) {
        return names(value, arn, uniqueId) ? Grant.TO_PARENT : Grant.NONE;
    }

    private static boolean names(String value, String arn, String uniqueId) {
        return value.equals(arn) || value.equals(uniqueId);
    }
}
