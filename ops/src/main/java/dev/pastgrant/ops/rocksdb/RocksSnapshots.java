package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.Position;
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

/**
 * Snapshots of one account, each at a position and by a version of the fold. They are never the
 * truth: one by another version is passed over, and all can be deleted.
 */
public final class RocksSnapshots {
    private final Store store;
    private final byte[] account;
    private final int keep;

    RocksSnapshots(Store store, AccountId account, int keep) {
        this.store = store;
        this.account = StoreKeys.text(account.digits());
        this.keep = keep;
    }

    /** A state as bytes, and the position it is of. */
    public static final class Snapshot {
        private final Position position;
        private final ByteBuffer state;

        private Snapshot(Position position, ByteBuffer state) {
            this.position = position;
            this.state = state;
        }

        public Position position() {
            return position;
        }

        /** The bytes that were put, to be read once. */
        public ByteBuffer state() {
            return state.asReadOnlyBuffer();
        }
    }

    /** Keeps a state, and drops the oldest beyond as many as are kept. */
    public void put(Position position, String fold, byte[] state) {
        byte[] name = StoreKeys.text(fold);
        byte[] value =
                ByteBuffer.allocate(Integer.BYTES + name.length + state.length)
                        .putInt(name.length)
                        .put(name)
                        .put(state)
                        .array();
        byte[] key = StoreKeys.of(account, position.value());
        try (WriteBatch batch = new WriteBatch()) {
            batch.put(store.family(Family.SNAPSHOTS), key, value);
            for (byte[] old : beyondKept(key)) {
                batch.delete(store.family(Family.SNAPSHOTS), old);
            }
            store.writeUnsynced(batch);
        } catch (RocksDBException e) {
            throw new IllegalStateException("cannot gather a snapshot", e);
        }
    }

    private List<byte[]> beyondKept(byte[] added) {
        return store.walk(
                Family.SNAPSHOTS,
                entries -> {
                    List<byte[]> old = new ArrayList<>();
                    int newer = 1;
                    entries.seekForPrev(StoreKeys.of(account, Long.MAX_VALUE));
                    for (; isOurs(entries); entries.prev()) {
                        boolean again = Arrays.equals(entries.key(), added);
                        if (!again && ++newer > keep) {
                            old.add(entries.key());
                        }
                    }
                    return old;
                });
    }

    /** The last snapshot at or before a position that this version of the fold made. */
    public Optional<Snapshot> at(Position position, String fold) {
        if (position.value() < 0) {
            return Optional.empty();
        }
        return store.walk(
                Family.SNAPSHOTS,
                entries -> {
                    entries.seekForPrev(StoreKeys.of(account, position.value()));
                    for (; isOurs(entries); entries.prev()) {
                        ByteBuffer value = ByteBuffer.wrap(entries.value());
                        byte[] name = new byte[value.getInt()];
                        value.get(name);
                        if (new String(name, StandardCharsets.UTF_8).equals(fold)) {
                            Position at = new Position(StoreKeys.lastNumber(entries.key()));
                            return Optional.of(new Snapshot(at, value.slice()));
                        }
                    }
                    return Optional.empty();
                });
    }

    private boolean isOurs(RocksIterator entries) {
        return entries.isValid() && StoreKeys.startsWith(entries.key(), account);
    }
}
