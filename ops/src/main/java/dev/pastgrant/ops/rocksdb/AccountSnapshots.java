package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.ops.rocksdb.RocksSnapshots.Snapshot;
import dev.pastgrant.ops.stored.StoredJson;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.projections.accounts.Snapshots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Snapshots of accounts in the embedded log's database. */
public final class AccountSnapshots implements Snapshots {
    /**
     * Counts up whenever the fold, or the shape of a state, changes: older snapshots are not used.
     */
    private static final String FOLD = "1";

    private static final int KEPT = 64;
    private static final System.Logger LOG = System.getLogger(AccountSnapshots.class.getName());

    private final RocksEventLog log;

    public AccountSnapshots(RocksEventLog log) {
        this.log = log;
    }

    @Override
    public Optional<Accounts.At> nearest(AccountId id, Position position) {
        return log.snapshots(id, KEPT).at(position, FOLD).flatMap(AccountSnapshots::read);
    }

    @Override
    public void keep(Accounts.At state) {
        try {
            log.snapshots(state.account().id(), KEPT)
                    .put(state.position(), FOLD, StoredJson.MAPPER.writeValueAsBytes(state));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot encode a state", e);
        }
    }

    /** One that cannot be read is passed over: the fold from an earlier one comes to the same. */
    private static Optional<Accounts.At> read(Snapshot snapshot) {
        ByteBuffer state = snapshot.state();
        byte[] bytes = new byte[state.remaining()];
        state.get(bytes);
        try {
            return Optional.of(StoredJson.MAPPER.readValue(bytes, Accounts.At.class));
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the snapshot at position " + snapshot.position() + " cannot be read",
                    e);
            return Optional.empty();
        }
    }
}
