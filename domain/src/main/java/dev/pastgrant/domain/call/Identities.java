package dev.pastgrant.domain.call;

import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.session.SessionGrant;
import org.jspecify.annotations.Nullable;

/** The userIdentity element of a caller's records. */
public final class Identities {
    private Identities() {}

    /** The identity as the caller's own account records it. */
    public static UserIdentity own(Caller caller) {
        return switch (caller) {
            case Caller.Root root -> identity("Root", root, null, session(root.session(), null));
            case Caller.IamUser user ->
                    identity(
                            "IAMUser",
                            user,
                            user.user().name().text(),
                            session(user.session(), null));
            case Caller.RoleSession role ->
                    identity("AssumedRole", role, null, session(role.grant(), issuer(role)));
        };
    }

    /** The identity as another account records it: only the account that called. */
    public static UserIdentity foreign(Caller caller) {
        return new UserIdentity(
                "AWSAccount",
                caller.userId(),
                null,
                caller.account().digits(),
                null,
                null,
                null,
                null);
    }

    private static UserIdentity identity(
            String type,
            Caller caller,
            @Nullable String userName,
            UserIdentity.@Nullable Session session) {
        return new UserIdentity(
                type,
                caller.userId(),
                caller.arn().text(),
                caller.account().digits(),
                caller.accessKey().text(),
                userName,
                session,
                null);
    }

    private static UserIdentity.@Nullable Session session(
            @Nullable SessionGrant grant, UserIdentity.@Nullable Issuer issuer) {
        return grant == null
                ? null
                : new UserIdentity.Session(
                        grant.issuedAt(), grant.mfaAt() != null, grant.sourceIdentity(), issuer);
    }

    private static UserIdentity.Issuer issuer(Caller.RoleSession caller) {
        return new UserIdentity.Issuer(
                "Role",
                caller.role().id().text(),
                caller.role().arn(caller.home()).text(),
                caller.account().digits(),
                caller.role().name().text());
    }
}
