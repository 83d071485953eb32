package dev.pastgrant.policy.compiled.request;

import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.Principals;
import dev.pastgrant.policy.request.RequestPrincipal;
import org.jspecify.annotations.Nullable;

/**
 * The names by which a {@code Principal} element may know a caller, besides its account.
 *
 * @param type the key of the element that lists it; null for a caller without credentials
 * @param parent the ARN of the session's role or user; null if the caller is not a session or the
 *     session is the root user's
 * @param parentId the unique id of the parent; null if {@code parent} is null
 * @param self its own name; null for the root user, whose only name is its account, and for a
 *     caller without credentials
 * @param selfId its own unique id; null unless it is a user
 * @param isSession whether it has a parent, named or not
 */
public record PrincipalNames(
        Principals.@Nullable Type type,
        @Nullable String parent,
        @Nullable String parentId,
        @Nullable String self,
        @Nullable String selfId,
        boolean isSession) {
    static PrincipalNames of(RequestPrincipal principal) {
        return switch (principal) {
            case RequestPrincipal.Root _ -> alone(Principals.Type.AWS, null, null);
            case RequestPrincipal.User user ->
                    alone(Principals.Type.AWS, user.arn().text(), user.id().text());
            case RequestPrincipal.RoleSession session ->
                    session(session.role(), session.roleId().text(), session.name());
            case RequestPrincipal.FederatedUser user ->
                    session(user.parent(), user.parentId().text(), user.name());
            case RequestPrincipal.Federated(var provider) ->
                    alone(Principals.Type.FEDERATED, provider, null);
            case RequestPrincipal.Service(var name) -> alone(Principals.Type.SERVICE, name, null);
            case RequestPrincipal.Anonymous _ -> alone(null, null, null);
        };
    }

    /** One of 64 bits for a name; the first bit if the name is null. */
    public static long bit(@Nullable String name) {
        return name == null ? 1 : 1L << ((name.hashCode() * 0x9E3779B9) >>> 26);
    }

    private static PrincipalNames alone(
            Principals.@Nullable Type type, @Nullable String self, @Nullable String selfId) {
        return new PrincipalNames(type, null, null, self, selfId, false);
    }

    /** Naming the root user means naming the account, so a root user has no name as a parent. */
    private static PrincipalNames session(Arn parent, String parentId, String name) {
        boolean isOfRoot = CompiledPrincipal.isRoot(parent);
        return new PrincipalNames(
                Principals.Type.AWS,
                isOfRoot ? null : parent.text(),
                isOfRoot ? null : parentId,
                name,
                null,
                true);
    }
}
