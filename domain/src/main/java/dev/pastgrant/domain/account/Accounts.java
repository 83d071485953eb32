package dev.pastgrant.domain.account;

import dev.pastgrant.domain.log.Position;
import dev.pastgrant.policy.id.AccountId;
import java.time.Instant;

/**
 * The durable state of accounts, now or as of any position. An account without events is an
 * unopened one.
 */
public interface Accounts {
    /** The account now. May read from disk if the account is not in memory. */
    At current(AccountId id);

    /** Whether {@link #current} answers without reading from disk. */
    default boolean isAtHand(AccountId id) {
        return false;
    }

    /** The account after the last event at or before a position. May read from disk. */
    At at(AccountId id, Position position);

    /**
     * What decisions see now besides an account. Every call returns the same object until something
     * in it changes.
     */
    Surroundings surroundings(Instant now);

    /** What decisions saw besides an account at a past instant, whose position is given. */
    Surroundings surroundingsAt(Instant instant, Position position);

    /**
     * An account as of its last event.
     *
     * @param position the position of that event; {@link Position#BEGINNING} if there is no event
     * @param revision its revision in the account's stream; -1 if there is no event
     */
    record At(Account account, Position position, long revision) {
        public static At unopened(AccountId id) {
            return new At(Account.unopened(id), Position.BEGINNING, -1);
        }
    }
}
