package dev.pastgrant.ops.eventlog.rocksdb;

import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.ops.eventlog.UndecodableEvent;
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
 * A scan of the whole log as it was at one moment: every event can be read, positions leave no gap,
 * commit times rise, and both indexes say what the events say, no more and no less. It keeps
 * nothing per stream in memory.
 */
final class Verification {
    private static final int MAX_FINDINGS = 1000;

    private final RocksDB db;
    private final Store store;
    private final ReadOptions moment;
    private final List<Finding> findings = new ArrayList<>();
    private long events;
    private long appends;
    private long lastPosition = -1;
    private long lastMicros;

    private Verification(RocksDB db, Store store, ReadOptions moment) {
        this.db = db;
        this.store = store;
        this.moment = moment;
    }

    static List<Finding> of(Store store) {
        try {
            return store.use(db -> of(db, store));
        } catch (LogFailed e) {
            return List.of(new Finding(Position.BEGINNING, String.valueOf(e.getMessage())));
        }
    }

    private static List<Finding> of(RocksDB db, Store store) throws RocksDBException {
        Snapshot snapshot = db.getSnapshot();
        try (ReadOptions moment = new ReadOptions().setSnapshot(snapshot).setFillCache(false)) {
            Verification verification = new Verification(db, store, moment);
            verification.scan(Family.EVENTS, verification::event);
            verification.endOfAppend();
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

    private void event(byte[] key, byte[] value) throws RocksDBException {
        long position = Keys.number(key);
        if (position != lastPosition + 1) {
            found(position, "the event before it is missing");
        }
        try {
            Frame frame = Frame.of(value);
            time(frame.micros(), position);
            checkIndexed(frame, key);
            frame.at(new Position(position));
        } catch (UndecodableEvent | IllegalArgumentException e) {
            found(position, e.getMessage());
        }
        lastPosition = position;
        events++;
    }

    private void time(long micros, long position) throws RocksDBException {
        if (micros < lastMicros) {
            found(position, "its commit time is before that of the event before it");
        }
        if (micros != lastMicros) {
            endOfAppend();
            lastMicros = micros;
            appends++;
        }
    }

    private void checkIndexed(Frame frame, byte[] position) throws RocksDBException {
        byte[] key = Keys.of(Keys.stream(frame.stream()), frame.revision());
        if (!Arrays.equals(db.get(store.family(Family.STREAMS), moment, key), position)) {
            found(
                    Keys.number(position),
                    "%s revision %d leads elsewhere".formatted(frame.stream(), frame.revision()));
        }
    }

    private void endOfAppend() throws RocksDBException {
        if (appends > 0) {
            byte[] indexed = db.get(store.family(Family.TIMES), moment, Keys.number(lastMicros));
            if (!Arrays.equals(indexed, Keys.number(lastPosition))) {
                found(lastPosition, "the index of times does not end its append here");
            }
        }
    }

    /** Every event is in the index, so equal numbers mean that the index has nothing else. */
    private void streams() {
        StreamIndex index = new StreamIndex();
        scan(Family.STREAMS, index);
        if (index.entries != events) {
            found(lastPosition, index.entries + " entries of streams for " + events + " events");
        }
    }

    private final class StreamIndex implements Entry {
        private long entries;
        private @Nullable StreamName stream;
        private long revision;
        private long position;

        @Override
        public void see(byte[] key, byte[] value) {
            entries++;
            StreamName current = Keys.stream(key);
            if (!current.equals(stream)) {
                stream = current;
                revision = -1;
                position = -1;
            }
            if (Keys.lastNumber(key) != revision + 1 || Keys.number(value) <= position) {
                found(Keys.number(value), current + " is not in order after revision " + revision);
            }
            revision = Keys.lastNumber(key);
            position = Keys.number(value);
        }
    }

    private void times() {
        long[] entries = {0};
        scan(Family.TIMES, (_, _) -> entries[0]++);
        if (entries[0] != appends) {
            found(lastPosition, entries[0] + " entries of times for " + appends + " appends");
        }
    }
}
