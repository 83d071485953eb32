package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.ops.chain.Chain;
import dev.pastgrant.ops.store.Finding;
import dev.pastgrant.ops.stored.UndecodableEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Snapshot;

/**
 * A scan of the whole log as it was at one moment: every event can be read, positions have no gaps,
 * commit times rise, every keyed hash is right, and both indexes say exactly what the appends say.
 * It keeps no data per stream in memory.
 */
final class LogVerification {
    private static final int MAX_FINDINGS = 1000;

    private final RocksDB db;
    private final Store store;
    private final ReadOptions moment;
    private final @Nullable Chain chain;
    private final List<Finding> findings = new ArrayList<>();
    private long appends;
    private long lastPosition = -1;
    private long lastMicros;
    private byte[] lastHash = Chain.beginning();

    private LogVerification(RocksDB db, Store store, ReadOptions moment, @Nullable Chain chain) {
        this.db = db;
        this.store = store;
        this.moment = moment;
        this.chain = chain;
    }

    /**
     * @param chain what the hashes are checked with; null to leave them unchecked
     */
    static List<Finding> of(Store store, @Nullable Chain chain) {
        try {
            return store.use(db -> of(db, store, chain));
        } catch (LogFailed e) {
            return List.of(new Finding(Position.BEGINNING, String.valueOf(e.getMessage())));
        }
    }

    private static List<Finding> of(RocksDB db, Store store, @Nullable Chain chain)
            throws RocksDBException {
        Snapshot snapshot = db.getSnapshot();
        try (ReadOptions moment = new ReadOptions().setSnapshot(snapshot).setFillCache(false)) {
            LogVerification verification = new LogVerification(db, store, moment, chain);
            verification.scan(Family.APPENDS, verification::append);
            verification.streams();
            verification.times();
            return List.copyOf(verification.findings);
        } finally {
            db.releaseSnapshot(snapshot);
            snapshot.close();
        }
    }

    private void found(long position, @Nullable String what) {
        if (findings.size() < MAX_FINDINGS) {
            findings.add(new Finding(new Position(position), String.valueOf(what)));
        }
    }

    private interface Entry {
        void see(byte[] key, byte[] value) throws RocksDBException;
    }

    private void scan(Family family, Entry entry) {
        long seen = 0;
        try (RocksIterator entries = db.newIterator(store.family(family), moment)) {
            for (entries.seekToFirst(); entries.isValid(); entries.next()) {
                entry.see(entries.key(), entries.value());
                seen++;
            }
            entries.status();
        } catch (RocksDBException e) {
            found(
                    lastPosition,
                    "cannot read %s after %d entries: %s".formatted(family, seen, e.getMessage()));
        }
    }

    private void append(byte[] key, byte[] value) throws RocksDBException {
        long end = StoreKeys.number(key);
        try {
            StoredAppend append = StoredAppend.of(end, value);
            if (append.first() != lastPosition + 1) {
                found(append.first(), "the event before it is missing");
            }
            if (append.micros() <= lastMicros) {
                found(end, "its commit time is not after that of the append before it");
            }
            lastMicros = append.micros();
            checkHashes(end, value);
            checkIndexed(append, key);
            for (long position = append.first(); position <= end; position++) {
                event(append, position);
            }
        } catch (IllegalArgumentException e) {
            found(end, e.getMessage());
        }
        lastPosition = end;
        appends++;
    }

    private void checkHashes(long end, byte[] value) {
        if (chain == null) {
            return;
        }
        if (!chain.holds(end, value)) {
            found(end, "it is not as it was written: its keyed hash is another");
        } else if (!Arrays.equals(Chain.hashBefore(value), lastHash)) {
            found(end, "it was written after another append than the one before it");
        }
        lastHash = Chain.hash(value);
    }

    private void event(StoredAppend append, long position) {
        try {
            append.at(position);
        } catch (UndecodableEvent | IllegalArgumentException e) {
            found(position, e.getMessage());
        }
    }

    private void checkIndexed(StoredAppend append, byte[] end) throws RocksDBException {
        byte[] key = StoreKeys.of(StoreKeys.stream(append.stream()), append.lastRevision());
        byte[] indexed = db.get(store.family(Family.STREAMS), moment, key);
        if (!Arrays.equals(indexed, end)) {
            found(
                    append.end(),
                    "%s revision %d leads elsewhere"
                            .formatted(append.stream(), append.lastRevision()));
        }
    }

    /**
     * Verifies the index of streams. Every append was found in the index, so equal counts mean that
     * the index has no other entries.
     */
    private void streams() {
        StreamIndex index = new StreamIndex();
        scan(Family.STREAMS, index);
        if (index.entries != appends) {
            found(lastPosition, index.entries + " entries of streams for " + appends + " appends");
        }
    }

    private final class StreamIndex implements Entry {
        private long entries;
        private @Nullable StreamName stream;
        private long revision;
        private long position;

        @Override
        public void see(byte[] key, byte[] value) throws RocksDBException {
            entries++;
            StreamName current = StoreKeys.stream(key);
            if (!current.equals(stream)) {
                stream = current;
                revision = -1;
                position = -1;
            }
            if (firstRevision(value) != revision + 1 || StoreKeys.number(value) <= position) {
                found(
                        StoreKeys.number(value),
                        current + " is not in order after revision " + revision);
            }
            revision = StoreKeys.lastNumber(key);
            position = StoreKeys.number(value);
        }
    }

    /**
     * The first revision of the append that an index entry points to; -1 if there is no such
     * append.
     */
    private long firstRevision(byte[] end) throws RocksDBException {
        StoredAppend append = readable(end);
        return append == null ? -1 : append.firstRevision();
    }

    private @Nullable StoredAppend readable(byte[] end) throws RocksDBException {
        byte[] value = db.get(store.family(Family.APPENDS), moment, end);
        try {
            return value == null ? null : StoredAppend.of(StoreKeys.number(end), value);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * Verifies the index of times. Every entry must name the end and the time of an append, and the
     * last entry must name the log's last append.
     */
    private void times() {
        long[] last = {-1};
        scan(
                Family.TIMES,
                (time, end) -> {
                    StoredAppend append = readable(end);
                    if (append == null || append.micros() != StoreKeys.number(time)) {
                        found(
                                StoreKeys.number(end),
                                "the index of times does not end an append here");
                    }
                    last[0] = StoreKeys.number(end);
                });
        if (last[0] != lastPosition) {
            found(lastPosition, "the index of times ends at position " + last[0]);
        }
    }
}
