package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.LogFailed;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

/**
 * Finds the families that are damaged and can be made again from the appends, and makes them again:
 * the indexes at once, since nothing can be read without them; rows and snapshots while the node
 * runs.
 */
final class Mending {
    private static final Logger LOG = System.getLogger(Mending.class.getName());
    private static final long MAX_BATCH_BYTES = 4 << 20;

    /** The index of times needs one entry of each write; an index that is made again has some. */
    private static final int APPENDS_PER_TIME = 64;

    private final Store store;
    private long count;

    private Mending(Store store) {
        this.store = store;
    }

    /**
     * The families that are damaged; none if the appends themselves cannot be read, are not
     * complete, or end before a position, since that is no damage that can be mended.
     */
    static Set<Family> damaged(Store store, long reached) {
        Mending mending = new Mending(store);
        Set<Family> damaged = EnumSet.noneOf(Family.class);
        try {
            long last = mending.lastAppend();
            if (last < reached) {
                return damaged;
            }
            for (Family family : EnumSet.range(Family.STREAMS, Family.SNAPSHOTS)) {
                if (!mending.isWhole(family, last)) {
                    damaged.add(family);
                }
            }
            if (!damaged.isEmpty() && !mending.areAppendsWhole()) {
                return EnumSet.noneOf(Family.class);
            }
            return damaged;
        } catch (LogFailed e) {
            return EnumSet.noneOf(Family.class);
        }
    }

    /** Whether every append can be read, and none is missing. */
    private boolean areAppendsWhole() {
        return store.walk(
                Family.APPENDS,
                entries -> {
                    long next = 0;
                    for (entries.seekToFirst(); entries.isValid(); entries.next()) {
                        StoredAppend append = readable(entries);
                        if (append == null || append.first() != next) {
                            return false;
                        }
                        next = append.end() + 1;
                    }
                    return true;
                });
    }

    private static @Nullable StoredAppend readable(RocksIterator entries) {
        try {
            return StoredAppend.of(StoreKeys.number(entries.key()), entries.value());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private long lastAppend() {
        return new LogReader(store).appends().lastEvent();
    }

    private boolean isWhole(Family family, long last) {
        try {
            return store.walk(
                    family,
                    entries ->
                            switch (family) {
                                case STREAMS -> coversOnce(entries, last);
                                case TIMES -> lastPosition(entries) == last;
                                case ROWS, SNAPSHOTS -> lastPosition(entries) >= -1;
                                case META, APPENDS ->
                                        throw new IllegalArgumentException(
                                                family + " is the truth");
                            });
        } catch (LogFailed
                | IndexOutOfBoundsException
                | ArithmeticException
                | BufferUnderflowException e) {
            return false;
        }
    }

    /** Whether the index of streams leads to each position up to the last once. */
    private static boolean coversOnce(RocksIterator entries, long last) {
        BitSet positions = new BitSet();
        byte[] before = {};
        for (entries.seekToFirst(); entries.isValid(); entries.next()) {
            byte[] key = entries.key();
            boolean goesOn = StoreKeys.isSameStream(before, key);
            long count = StoreKeys.lastNumber(key) - (goesOn ? StoreKeys.lastNumber(before) : -1);
            int end = Math.toIntExact(StoreKeys.number(entries.value()) + 1);
            int start = Math.toIntExact(end - count);
            int next = positions.nextSetBit(start);
            if (count < 1 || end > last + 1 || (next >= 0 && next < end)) {
                return false;
            }
            positions.set(start, end);
            before = key;
        }
        return positions.cardinality() == last + 1;
    }

    /** Reads all entries; the number that the last one has as its value, or -1. */
    private static long lastPosition(RocksIterator entries) {
        long last = -1;
        for (entries.seekToFirst(); entries.isValid(); entries.next()) {
            byte[] value = entries.value();
            last = value.length == Long.BYTES ? StoreKeys.number(value) : -1;
        }
        return last;
    }

    /** Empties the damaged families of a database, and makes its indexes again. */
    static void mend(Path log, Set<Family> damaged) throws RocksDBException {
        LOG.log(
                Level.WARNING,
                "{0} in `{1}` cannot be read, or is not complete: it is made again from the appends",
                damaged,
                log);
        try (Store store = Store.openDamaged(log, false)) {
            damaged.forEach(store::empty);
            if (damaged.contains(Family.STREAMS) || damaged.contains(Family.TIMES)) {
                new Mending(store).index(damaged);
            }
        }
    }

    private void index(Set<Family> damaged) {
        store.walk(
                Family.APPENDS,
                entries -> {
                    try (WriteBatch batch = new WriteBatch()) {
                        for (entries.seekToFirst(); entries.isValid(); entries.next()) {
                            byte[] end = entries.key();
                            StoredAppend append =
                                    StoredAppend.of(StoreKeys.number(end), entries.value());
                            add(append, end, damaged, batch);
                        }
                        addLastTime(entries, damaged, batch);
                        store.writeSynced(batch);
                    }
                    return count;
                });
    }

    private void add(StoredAppend append, byte[] end, Set<Family> damaged, WriteBatch batch)
            throws RocksDBException {
        if (damaged.contains(Family.STREAMS)) {
            byte[] stream = StoreKeys.stream(append.stream());
            byte[] key = StoreKeys.of(stream, append.lastRevision());
            batch.put(store.family(Family.STREAMS), key, end);
        }
        if (damaged.contains(Family.TIMES) && count % APPENDS_PER_TIME == 0) {
            addTime(append, end, batch);
        }
        count++;
        if (batch.getDataSize() >= MAX_BATCH_BYTES) {
            store.writeUnsynced(batch);
            batch.clear();
        }
    }

    private void addTime(StoredAppend append, byte[] end, WriteBatch batch)
            throws RocksDBException {
        batch.put(store.family(Family.TIMES), StoreKeys.number(append.micros()), end);
    }

    private void addLastTime(RocksIterator entries, Set<Family> damaged, WriteBatch batch)
            throws RocksDBException {
        entries.seekToLast();
        if (damaged.contains(Family.TIMES) && entries.isValid()) {
            byte[] end = entries.key();
            addTime(StoredAppend.of(StoreKeys.number(end), entries.value()), end, batch);
        }
    }
}
