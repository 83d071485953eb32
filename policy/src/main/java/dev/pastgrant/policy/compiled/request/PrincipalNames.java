package dev.pastgrant.policy.compiled.request;

import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.Principals;
import dev.pastgrant.policy.request.RequestPrincipal;
import org.jspecify.annotations.Nullable;

/**
 * The names by which a {@code Principal} element may know a caller, besides its account.
 *
 * @param type under which key of the element; none for a caller without credentials
 * @param parent the ARN of the session's role or user; none for who is no session
 * @param parentId the unique id of that
 * @param self its own name; none for the root user, which has but its account
 * @param selfId its own unique id; only users have one
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

    /** One of 64 bits for a name; the first bit where there is none. */
    public static long bit(@Nullable String name) {
        return name == null ? 1 : 1L << ((name.hashCode() * 0x9E3779B9) >>> 26);
    }

    private static PrincipalNames alone(
            Principals.@Nullable Type type, @Nullable String self, @Nullable String selfId) {
        return new PrincipalNames(type, null, null, self, selfId, false);
    }

    /** To name the root user is to name the account, so as a parent it has no name. */
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
