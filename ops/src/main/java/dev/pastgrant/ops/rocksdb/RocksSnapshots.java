package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.Position;
import dev.pastgrant.ops.store.SnapshotStore;
import dev.pastgrant.ops.store.StoredSnapshot;
import dev.pastgrant.policy.id.AccountId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

/** Snapshots in the log's database. Only the latest few of each account are kept. */
final class RocksSnapshots implements SnapshotStore {
    private final Store store;
    private final int kept;

    RocksSnapshots(Store store, int kept) {
        this.store = store;
        this.kept = kept;
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
            batch.put(store.family(Family.SNAPSHOTS), key, value);
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
        return store.walk(
                Family.SNAPSHOTS,
                entries -> {
                    entries.seekForPrev(StoreKeys.of(prefix, position.value()));
                    for (; isOf(prefix, entries); entries.prev()) {
                        ByteBuffer value = ByteBuffer.wrap(entries.value());
                        byte[] name = new byte[value.getInt()];
                        value.get(name);
                        if (new String(name, StandardCharsets.UTF_8).equals(fold)) {
                            Position at = new Position(StoreKeys.lastNumber(entries.key()));
                            return Optional.of(new StoredSnapshot(at, value.slice()));
                        }
                    }
                    return Optional.empty();
                });
    }

    private static boolean isOf(byte[] prefix, RocksIterator entries) {
        return entries.isValid() && StoreKeys.startsWith(entries.key(), prefix);
    }
}
