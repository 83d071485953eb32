package dev.pastgrant.projections.accounts;

import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.policy.id.AccountId;
import java.util.Optional;

/** Snapshots of accounts. Losing one only costs time. */
public interface Snapshots {
    /**
     * The latest snapshot of the account at or before a position; empty if there is no such
     * snapshot.
     */
    Optional<Accounts.At> nearest(AccountId id, Position position);

    /** Keeps a state, which must be durable, as a snapshot. */
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
