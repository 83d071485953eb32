package dev.pastgrant.ops.store;

import dev.pastgrant.domain.log.Position;
import dev.pastgrant.policy.id.AccountId;
import java.util.List;
import java.util.Optional;

/**
 * Encoded states of accounts, each at a position and by a version of the fold. They are never the
 * truth: all can be deleted.
 */
public interface SnapshotStore {
    /** The account's last state at or before a position that this version of the fold made. */
    Optional<StoredSnapshot> nearest(AccountId account, Position position, String fold);

    /** All states, of whatever version of the fold, by account and position. */
    List<KeptState> all();

    /** Keeps a state. The account's oldest state may be dropped for it. */
    void keep(AccountId account, Position position, String fold, byte[] state);
}
