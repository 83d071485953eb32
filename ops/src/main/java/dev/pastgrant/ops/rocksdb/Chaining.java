package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.ops.chain.Chain;
import dev.pastgrant.ops.chain.LogKey;
import dev.pastgrant.ops.secrets.Keyset;
import dev.pastgrant.ops.store.DataFolderRefused;
import dev.pastgrant.ops.store.DataFolderRefused.Reason;
import dev.pastgrant.ops.store.Finding;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

/**
 * Whether the hashes of a log are those of its keyset, and the first hashes of a log that was
 * written before there were any.
 */
final class Chaining {
    /** The layout of a log whose appends have hashes, and of one from before. */
    static final byte[] CHAINED = StoreKeys.text("3");

    static final byte[] UNCHAINED = StoreKeys.text("2");
    static final byte[] LAYOUT_KEY = StoreKeys.text("layout");

    private static final Logger LOG = System.getLogger(Chaining.class.getName());
    private static final long MAX_BATCH_BYTES = 4 << 20;

    private final LogOptions options;
    private final Store store;

    private Chaining(LogOptions options, Store store) {
        this.options = options;
        this.store = store;
    }

    /** Refuses a log that does not belong to its keyset or to its checkpoint. Changes nothing. */
    static void judge(LogOptions options, Store store) {
        new Chaining(options, store).judge();
    }

    /** The key of a log that was judged; null if the log has no hashes yet. Changes nothing. */
    static @Nullable LogKey found(LogOptions options, Store store) {
        Chaining chaining = new Chaining(options, store);
        return chaining.isChained() ? chaining.key() : null;
    }

    /** The key of a log that was judged. The first time, all its appends get their hashes. */
    static LogKey begin(LogOptions options, Store store) {
        try {
            return new Chaining(options, store).begin();
        } catch (IOException e) {
            throw new DataFolderRefused(
                    Reason.NOT_WRITABLE,
                    "cannot write the keyset `%s` (%s), which this start has to do once"
                            .formatted(Keyset.file(options.folder()), e.getMessage()));
        }
    }

    private boolean isChained() {
        return Arrays.equals(store.get(Family.META, LAYOUT_KEY), CHAINED);
    }

    private void judge() {
        if (isEmpty() && !isChained() && !Files.exists(Keyset.file(options.folder()))) {
            return;
        }
        LogKey key = key();
        if (isChained()) {
            judge(key);
        } else if (key != null && key.isInForce()) {
            throw forged("its keyset says that it has keyed hashes, and it has none");
        }
    }

    private void judge(@Nullable LogKey key) {
        if (key == null || !holds(new Chain(key), RocksIterator::seekToFirst)) {
            throw foreign();
        }
        Chain chain = new Chain(key);
        if (!holds(chain, RocksIterator::seekToLast)) {
            throw forged("its last append is not as it was written");
        }
        if (!options.acceptLostEnd()) {
            new Checkpoint(options.checkpoint()).read().ifPresent(says -> judge(chain, says, key));
        }
    }

    /** A checkpoint without a hash is from before the key was in force. */
    private void judge(Chain chain, Checkpoint.Reached checkpoint, LogKey key) {
        boolean vouches =
                checkpoint.hash() == null
                        ? !key.isInForce()
                        : checkpoint.hash().equals(vouching(chain, checkpoint.head()));
        if (!vouches) {
            throw forged("`%s` does not vouch for it".formatted(options.checkpoint()));
        }
    }

    private String vouching(Chain chain, StreamHead head) {
        byte[] value = store.get(Family.APPENDS, StoreKeys.number(head.position()));
        byte[] hash = value == null ? Chain.beginning() : Chain.hash(value);
        return chain.vouching(head.position(), head.micros(), hash);
    }

    private boolean isEmpty() {
        return new StoredAppends(store, null, StreamHead.NONE.position()).lastEvent() < 0;
    }

    /** Whether the append that is sought has its hash, or there is none. */
    private boolean holds(Chain chain, Consumer<RocksIterator> seek) {
        return store.walk(
                Family.APPENDS,
                entries -> {
                    seek.accept(entries);
                    return !entries.isValid()
                            || chain.holds(StoreKeys.number(entries.key()), entries.value());
                });
    }

    private @Nullable LogKey key() {
        try {
            return Keyset.open(options.folder()).logKey();
        } catch (IOException e) {
            throw new DataFolderRefused(Reason.KEYSET, String.valueOf(e.getMessage()));
        }
    }

    private DataFolderRefused foreign() {
        return new DataFolderRefused(
                Reason.KEYSET,
                "the keyset `%s` is not the one that the event log was written with: restore it from a backup"
                        .formatted(Keyset.file(options.folder())));
    }

    private DataFolderRefused forged(String what) {
        return new DataFolderRefused(
                Reason.FORGED,
                "the event log in `%s` was changed by somebody without its key (%s): restore the data folder from a backup"
                        .formatted(options.folder(), what));
    }

    private LogKey begin() throws IOException {
        if (isEmpty() && !isChained()) {
            Keyset.openOrCreate(options.folder());
        }
        LogKey key = Keyset.withLogKey(options.folder()).logKey();
        if (key == null) {
            throw new IllegalStateException("a keyset without the key that it was given");
        }
        if (!key.isInForce()) {
            Chain chain = new Chain(key);
            if (!isChained()) {
                chainAll(chain);
            }
            StreamHead head = new LogReader(store).head();
            new Checkpoint(options.checkpoint())
                    .create(new Checkpoint.Reached(head, vouching(chain, head)));
            Keyset.putLogKeyInForce(options.folder());
        }
        return key;
    }

    /**
     * Gives every append its hashes. If that is cut short, the next start does it again, since the
     * key is not in force before the end.
     */
    private void chainAll(Chain chain) {
        List<Finding> findings = LogVerification.of(store, null);
        if (!findings.isEmpty()) {
            Finding first = findings.getFirst();
            throw new DataFolderRefused(
                    Reason.DAMAGED,
                    "the event log in `%s` is damaged at position %s (%s): restore the data folder from a backup"
                            .formatted(options.folder(), first.position(), first.what()));
        }
        long chained =
                store.walk(
                        Family.APPENDS,
                        entries -> {
                            try (WriteBatch batch = new WriteBatch()) {
                                return chainAll(chain, entries, batch);
                            }
                        });
        dropUnsigned();
        store.putSynced(Family.META, LAYOUT_KEY, CHAINED);
        if (chained > 0) {
            LOG.log(
                    Level.INFO,
                    "the {0} appends of `{1}` have their keyed hashes now",
                    Long.toString(chained),
                    options.folder());
        }
    }

    /** Drops what was made from the log without a hash. It is made again. */
    private void dropUnsigned() {
        try (WriteBatch batch = new WriteBatch()) {
            for (Family made : List.of(Family.ROWS, Family.SNAPSHOTS)) {
                batch.deleteRange(store.family(made), new byte[0], new byte[] {(byte) 0xff});
            }
            store.writeUnsynced(batch);
        } catch (RocksDBException e) {
            throw new LogFailed("cannot drop rows and snapshots: " + e.getMessage(), e);
        }
    }

    private long chainAll(Chain chain, RocksIterator entries, WriteBatch batch)
            throws RocksDBException {
        byte[] before = Chain.beginning();
        long count = 0;
        for (entries.seekToFirst(); entries.isValid(); entries.next()) {
            byte[] key = entries.key();
            long end = StoreKeys.number(key);
            byte[] value = StoredAppend.of(end, entries.value()).unhashed();
            before = chain.complete(end, value, before);
            batch.put(store.family(Family.APPENDS), key, value);
            count++;
            if (batch.getDataSize() >= MAX_BATCH_BYTES) {
                store.writeUnsynced(batch);
                batch.clear();
            }
        }
        store.writeUnsynced(batch);
        return count;
    }
}
