package dev.pastgrant.domain.caller;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.credential.AccessKey;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a credential is valid on a state, and whose it is. */
public sealed interface Identification {
    /** The refusal of a key or token that belongs to nobody. */
    Refusal INVALID_TOKEN =
            new Refusal(
                    SharedError.INVALID_CLIENT_TOKEN_ID,
                    "The security token included in the request is invalid.");

    /** The credential is valid and belongs to this caller. */
    record Known(Caller caller) implements Identification {}

    /** The key is deleted or inactive, the session has ended, or its principal is deleted. */
    record Unknown(Refusal refusal) implements Identification {}

    /** Identifies a credential of the account as of the account's state and an instant. */
    static Identification of(Account account, Credential credential, Instant now) {
        if (account.lifecycle().isClosed()) {
            return invalid();
        }
        return switch (credential) {
            case Credential.LongTerm(var key, _) ->
                    account.accessKeys()
                            .get(key)
                            .filter(AccessKey::isActive)
                            .flatMap(active -> principal(account, active.owner(), key, null))
                            .<Identification>map(Known::new)
                            .orElseGet(Identification::invalid);
            case Credential.Temporary(var grant) -> ofSession(account, grant, now);
        };
    }

    /**
     * Identifies a credential as of any instant. A session that begins later belongs to nobody.
     * {@link #of} does not check this: a call is never earlier than the session that signed it,
     * even if the clock of the call and that of the log differ.
     */
    static Identification at(Account account, Credential credential, Instant instant) {
        return credential instanceof Credential.Temporary(var grant)
                        && grant.issuedAt().isAfter(instant)
                ? invalid()
                : of(account, credential, instant);
    }

    private static Identification ofSession(Account account, SessionGrant grant, Instant now) {
        if (!now.isBefore(grant.expiresAt())) {
            return new Unknown(
                    new Refusal(
                            SharedError.EXPIRED_TOKEN,
                            "The security token included in the request is expired"));
        }
        String sessionName = grant.sessionName();
        Optional<Caller> caller =
                sessionName == null
                        ? principal(account, grant.principal(), grant.accessKey(), grant)
                        : account.roles()
                                .get(grant.principal())
                                .map(role ->
                                        new Caller.RoleSession(
                                                account.ref(), role, sessionName, grant));
        return caller.<Identification>map(Known::new).orElseGet(Identification::invalid);
    }

    private static Optional<Caller> principal(
            Account account, UniqueId owner, AccessKeyId key, @Nullable SessionGrant session) {
        return owner.equals(UniqueId.root(account.id()))
                ? Optional.of(new Caller.Root(account.ref(), key, session))
                : account.users()
                        .get(owner)
                        .map(user -> new Caller.IamUser(account.ref(), user, key, session));
    }

    private static Identification invalid() {
        return new Unknown(INVALID_TOKEN);
    }
}
