package dev.pastgrant.domain;

import dev.pastgrant.domain.identity.AccountId;
import dev.pastgrant.domain.log.Position;

/**
 * The state of accounts: durable, now or as of any position. An unknown account is an unopened one.
 */
public interface Accounts {
    /** The account now. May read from disk if it was idle. */
    At current(AccountId id);

    /** The account after the last event at or before a position. May read from disk. */
    At at(AccountId id, Position position);

    /** An account and the position of its last event, or the beginning if it has none. */
    record At(Account account, Position position) {}
}
