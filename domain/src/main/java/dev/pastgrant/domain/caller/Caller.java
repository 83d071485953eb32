package dev.pastgrant.domain.caller;

import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.request.RequestPrincipal;
import org.jspecify.annotations.Nullable;

/** Who makes a call, as of the state that the call is decided on. */
public sealed interface Caller {
    /** The account that the caller belongs to. */
    AccountRef home();

    default AccountId account() {
        return home().id();
    }

    AccessKeyId accessKey();

    /** The caller as policies see it. */
    RequestPrincipal principal();

    /** The ARN that AWS's messages name: that of the user, root, or the role session. */
    Arn arn();

    /** The id in GetCallerIdentity: {@code AIDA…}, {@code AROA…:session}, or the account number. */
    String userId();

    /** The session whose credentials signed the call; null for a long-term key. */
    @Nullable SessionGrant session();

    /** The account's root user. */
    record Root(AccountRef home, AccessKeyId accessKey, @Nullable SessionGrant session)
            implements Caller {
        @Override
        public RequestPrincipal principal() {
            return new RequestPrincipal.Root(home);
        }

        @Override
        public Arn arn() {
            return home.root();
        }

        @Override
        public String userId() {
            return UniqueId.root(account()).text();
        }
    }

    /** An IAM user. */
    record IamUser(
            AccountRef home, User user, AccessKeyId accessKey, @Nullable SessionGrant session)
            implements Caller {
        @Override
        public RequestPrincipal principal() {
            return new RequestPrincipal.User(arn(), user.id());
        }

        @Override
        public Arn arn() {
            return user.arn(home);
        }

        @Override
        public String userId() {
            return user.id().text();
        }
    }

    /** A session of a role. */
    record RoleSession(AccountRef home, Role role, String sessionName, SessionGrant grant)
            implements Caller {
        @Override
        public AccessKeyId accessKey() {
            return grant.accessKey();
        }

        @Override
        public RequestPrincipal principal() {
            return new RequestPrincipal.RoleSession(role.arn(home), role.id(), sessionName);
        }

        @Override
        public Arn arn() {
            return Arn.sts(home, "assumed-role/" + role.name() + "/" + sessionName);
        }

        @Override
        public String userId() {
            return role.id() + ":" + sessionName;
        }

        @Override
        public SessionGrant session() {
            return grant;
        }
    }
}
