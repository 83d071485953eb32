package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.ops.chain.Signed;
import dev.pastgrant.ops.store.KeptState;
import dev.pastgrant.ops.store.SnapshotStore;
import dev.pastgrant.ops.store.StoredSnapshot;
import dev.pastgrant.policy.id.AccountId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

/**
 * Snapshots in the log's database, each with a keyed hash over its bytes and its place. Only the
 * latest few of each account are kept.
 */
final class RocksSnapshots implements SnapshotStore {
    private static final Logger LOG = System.getLogger(RocksSnapshots.class.getName());

    private final Store store;
    private final int kept;
    private final Signed signed;

    RocksSnapshots(Store store, int kept, Signed signed) {
        this.store = store;
        this.kept = kept;
        this.signed = signed;
    }

    @Override
    public void keep(AccountId account, Position position, String fold, byte[] state) {
        byte[] prefix = StoreKeys.text(account.digits());
        byte[] name = StoreKeys.text(fold);
        byte[] value =
                ByteBuffer.allocate(Integer.BYTES + name.length + state.length)
                        .putInt(name.length)
                        .put(name)
                        .put(state)
                        .array();
        byte[] key = StoreKeys.of(prefix, position.value());
        try (WriteBatch batch = new WriteBatch()) {
            batch.put(store.family(Family.SNAPSHOTS), key, signed.sign(key, value));
            for (byte[] old : beyondKept(prefix, key)) {
                batch.delete(store.family(Family.SNAPSHOTS), old);
            }
            store.writeUnsynced(batch);
        } catch (RocksDBException e) {
            throw new IllegalStateException("cannot gather a snapshot", e);
        }
    }

    private List<byte[]> beyondKept(byte[] prefix, byte[] added) {
        return store.walk(
                Family.SNAPSHOTS,
                entries -> {
                    List<byte[]> old = new ArrayList<>();
                    int newer = 1;
                    entries.seekForPrev(StoreKeys.of(prefix, Long.MAX_VALUE));
                    for (; isOf(prefix, entries); entries.prev()) {
                        boolean again = Arrays.equals(entries.key(), added);
                        if (!again && ++newer > kept) {
                            old.add(entries.key());
                        }
                    }
                    return old;
                });
    }

    @Override
    public Optional<StoredSnapshot> nearest(AccountId account, Position position, String fold) {
        if (position.value() < 0) {
            return Optional.empty();
        }
        byte[] prefix = StoreKeys.text(account.digits());
        List<byte[]> changed = new ArrayList<>();
        Optional<StoredSnapshot> found =
                store.walk(
                        Family.SNAPSHOTS,
                        entries -> {
                            entries.seekForPrev(StoreKeys.of(prefix, position.value()));
                            for (; isOf(prefix, entries); entries.prev()) {
                                Optional<Parts> parts = parts(entries);
                                if (parts.isEmpty()) {
                                    changed.add(entries.key());
                                } else if (parts.get().fold().equals(fold)) {
                                    return Optional.of(parts.get().snapshot());
                                }
                            }
                            return Optional.empty();
                        });
        changed.forEach(key -> drop(account, key));
        return found;
    }

    private record Parts(String fold, StoredSnapshot snapshot) {}

    /** The snapshot at an entry; empty if it is not as it was written. */
    private Optional<Parts> parts(RocksIterator entries) {
        return signed.open(entries.key(), entries.value())
                .map(bytes -> {
                    ByteBuffer value = ByteBuffer.wrap(bytes);
                    byte[] name = new byte[value.getInt()];
                    value.get(name);
                    Position at = new Position(StoreKeys.lastNumber(entries.key()));
                    return new Parts(
                            new String(name, StandardCharsets.UTF_8),
                            new StoredSnapshot(at, value.slice()));
                });
    }

    /** Drops a snapshot that somebody changed. The account is folded from an earlier one. */
    private void drop(AccountId account, byte[] key) {
        LOG.log(
                Level.WARNING,
                "the snapshot of account {0} at position {1} is not as it was written, and is dropped",
                account,
                Long.toString(StoreKeys.lastNumber(key)));
        try (WriteBatch batch = new WriteBatch()) {
            batch.delete(store.family(Family.SNAPSHOTS), key);
            store.writeUnsynced(batch);
        } catch (RocksDBException e) {
            throw new LogFailed("cannot drop a snapshot", e);
        }
    }

    @Override
    public List<KeptState> all() {
        return store.walk(
                Family.SNAPSHOTS,
                entries -> {
                    List<KeptState> all = new ArrayList<>();
                    for (entries.seekToFirst(); entries.isValid(); entries.next()) {
                        byte[] key = entries.key();
                        int digits = Math.max(0, key.length - Long.BYTES);
                        all.add(
                                new KeptState(
                                        new String(key, 0, digits, StandardCharsets.UTF_8),
                                        new Position(StoreKeys.lastNumber(key)),
                                        parts(entries).map(Parts::fold)));
                    }
                    return all;
                });
    }

    private static boolean isOf(byte[] prefix, RocksIterator entries) {
        return entries.isValid() && StoreKeys.startsWith(entries.key(), prefix);
    }
}
