package dev.pastgrant.projections.accounts;

import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.policy.id.AccountId;
import java.util.Optional;

/** Kept states of accounts. Losing one costs time and nothing else. */
public interface Snapshots {
    /** The latest kept state of the account at or before a position. */
    Optional<Accounts.At> nearest(AccountId id, Position position);

    /** Keeps a durable state. */
    void keep(Accounts.At state);

    /** Keeps nothing. */
    Snapshots NONE =
            new Snapshots() {
                @Override
                public Optional<Accounts.At> nearest(AccountId id, Position position) {
                    return Optional.empty();
                }

                @Override
                public void keep(Accounts.At state) {}
            };
}
