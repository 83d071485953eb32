package dev.pastgrant.domain.account;

import dev.pastgrant.domain.log.Position;
import dev.pastgrant.policy.id.AccountId;
import java.time.Instant;

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

    /** What decisions see now besides an account: the same value until something in it changes. */
    Surroundings surroundings();

    /** What decisions saw besides an account at an instant of the past, and at its position. */
    Surroundings surroundingsAt(Instant instant, Position position);

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
