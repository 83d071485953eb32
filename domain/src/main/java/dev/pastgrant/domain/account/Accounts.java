package dev.pastgrant.domain.account;

import dev.pastgrant.domain.log.Position;
import dev.pastgrant.policy.id.AccountId;

/**
 * The state of accounts: durable, now or as of any position. An unknown account is an unopened one.
 */
public interface Accounts {
    /** The account now. May read from disk if it was idle. */
    At current(AccountId id);

    /** Whether {@link #current} answers without reading from disk. */
    default boolean isAtHand(AccountId id) {
        return false;
    }

    /** The account after the last event at or before a position. May read from disk. */
    At at(AccountId id, Position position);

    /**
     * An account as of its last event.
     *
     * @param position where that event is; the beginning if there is none
     * @param revision its revision in the account's stream; -1 if there is none
     */
    record At(Account account, Position position, long revision) {
        public static At unopened(AccountId id) {
            return new At(Account.unopened(id), Position.BEGINNING, -1);
        }
    }
}
