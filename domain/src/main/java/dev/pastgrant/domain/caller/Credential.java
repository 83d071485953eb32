package dev.pastgrant.domain.caller;

import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.policy.id.AccountId;

/**
 * The credential that a call was signed with. Its signature was correct. Whether the credential is
 * still valid is decided in the turn, on the same state as everything else.
 */
public sealed interface Credential {
    AccessKeyId accessKey();

    AccountId account();

    /** A key of a user or of root. */
    record LongTerm(AccessKeyId accessKey, AccountId account) implements Credential {}

    /** A session, whose token was genuine. */
    record Temporary(SessionGrant grant) implements Credential {
        @Override
        public AccessKeyId accessKey() {
            return grant.accessKey();
        }

        @Override
        public AccountId account() {
            return grant.account();
        }
    }
}
