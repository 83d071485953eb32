package dev.pastgrant.ops.stored;

import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.ops.store.SnapshotStore;
import dev.pastgrant.ops.store.StoredSnapshot;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.projections.accounts.Snapshots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Snapshots of accounts as JSON, on any engine. */
public final class AccountSnapshots implements Snapshots {
    /**
     * The version of the fold. It must be raised whenever the fold or the shape of a state changes,
     * so that older snapshots are not used. {@code AccountFoldTest} fails if that is forgotten.
     */
    static final String FOLD = "20";

    private static final System.Logger LOG = System.getLogger(AccountSnapshots.class.getName());

    private final SnapshotStore store;

    public AccountSnapshots(SnapshotStore store) {
        this.store = store;
    }

    /** Whether a state was made by this version of the fold. */
    public static boolean isOfThisFold(String fold) {
        return fold.equals(FOLD);
    }

    @Override
    public Optional<Accounts.At> nearest(AccountId id, Position position) {
        return store.nearest(id, position, FOLD).flatMap(AccountSnapshots::read);
    }

    @Override
    public void keep(Accounts.At state) {
        try {
            byte[] bytes = StoredJson.MAPPER.writeValueAsBytes(state);
            store.keep(state.account().id(), state.position(), FOLD, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot encode a state", e);
        }
    }

    /**
     * Reads a snapshot; empty if it cannot be read. It can be skipped, since folding from an
     * earlier one gives the same state.
     */
    private static Optional<Accounts.At> read(StoredSnapshot snapshot) {
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
