package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.ops.chain.Chain;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksIterator;

/** Reads events through the indexes on disk. */
final class LogReader {
    private final Store store;
    private final StoredAppends appends;

    /** Reads a log whose appends are checked elsewhere. */
    LogReader(Store store) {
        this.store = store;
        this.appends = new StoredAppends(store, null, StreamHead.NONE.position());
    }

    /**
     * Reads a log, and checks the hash of each append.
     *
     * @param chain what checks them; null to leave them unchecked
     * @param opened the last position when the log was opened
     */
    LogReader(Store store, @Nullable Chain chain, long opened) {
        this.store = store;
        this.appends = new StoredAppends(store, chain, opened);
    }

    StoredAppends appends() {
        return appends;
    }

    List<Recorded> stream(StreamName stream, long fromRevision, long until, int limit) {
        long from = Math.max(0, fromRevision);
        List<Recorded> events = new ArrayList<>();
        long next = from;
        for (StoredAppend append : appends.ending(ends(stream, from, until, limit))) {
            if (!append.stream().equals(stream)
                    || append.firstRevision() > next
                    || append.lastRevision() < next) {
                throw new LogFailed(
                        "the index of streams leads from %s revision %d elsewhere"
                                .formatted(stream, next));
            }
            long first = append.first() + (next - append.firstRevision());
            StoredAppends.add(events, append, first, until, limit);
            next = append.lastRevision() + 1;
        }
        return events;
    }

    /** The ends of the appends that contain the events asked for. */
    private List<byte[]> ends(StreamName stream, long from, long until, int limit) {
        byte[] prefix = StoreKeys.stream(stream);
        return store.walk(
                Family.STREAMS,
                entries -> {
                    List<byte[]> ends = new ArrayList<>();
                    long next = from;
                    boolean isMore = true;
                    entries.seek(StoreKeys.of(prefix, from));
                    while (isMore && next - from < limit && isIn(entries, prefix)) {
                        ends.add(entries.value());
                        next = StoreKeys.lastNumber(entries.key()) + 1;
                        isMore = StoreKeys.number(entries.value()) < until;
                        entries.next();
                    }
                    return ends;
                });
    }

    /** The last revision of a stream at or before a position. */
    OptionalLong revisionAt(StreamName stream, long position) {
        byte[] prefix = StoreKeys.stream(stream);
        return store.walk(
                Family.STREAMS,
                entries -> {
                    entries.seekForPrev(StoreKeys.of(prefix, Long.MAX_VALUE));
                    if (!isIn(entries, prefix)) {
                        return OptionalLong.empty();
                    }
                    long last = StoreKeys.lastNumber(entries.key());
                    if (StoreKeys.number(entries.value()) <= position) {
                        return OptionalLong.of(last);
                    }
                    return search(entries, prefix, last, position);
                });
    }

    /** Finds the revision by bisection: revisions have no gaps, and their positions rise. */
    private static OptionalLong search(
            RocksIterator entries, byte[] prefix, long tooLate, long position) {
        long low = -1;
        long high = tooLate;
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            entries.seek(StoreKeys.of(prefix, middle));
            if (isIn(entries, prefix) && position(entries, middle) <= position) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low < 0 ? OptionalLong.empty() : OptionalLong.of(low);
    }

    /** The position of a revision, by the index entry of its append. */
    private static long position(RocksIterator entries, long revision) {
        return StoreKeys.number(entries.value()) - (StoreKeys.lastNumber(entries.key()) - revision);
    }

    private static boolean isIn(RocksIterator entries, byte[] prefix) {
        return entries.isValid() && StoreKeys.startsWith(entries.key(), prefix);
    }

    /** The position of the last append at or before a commit time. */
    Position positionAt(long micros) {
        return store.walk(
                Family.TIMES,
                entries -> {
                    entries.seekForPrev(StoreKeys.number(micros));
                    long before = Position.BEGINNING.value();
                    if (entries.isValid()) {
                        before = StoreKeys.number(entries.value());
                        entries.next();
                    } else {
                        entries.seekToFirst();
                    }
                    return new Position(
                            entries.isValid()
                                    ? appends.lastAt(
                                            micros, before, StoreKeys.number(entries.value()))
                                    : before);
                });
    }

    /** The hash of the last append; that before the first one if the log is empty. */
    static byte[] lastHash(Store store) {
        return store.walk(
                Family.APPENDS,
                entries -> {
                    entries.seekToLast();
                    return entries.isValid() ? Chain.hash(entries.value()) : Chain.beginning();
                });
    }

    StreamHead head() {
        return store.walk(
                Family.TIMES,
                entries -> {
                    entries.seekToLast();
                    return entries.isValid()
                            ? new StreamHead(
                                    StoreKeys.number(entries.value()),
                                    StoreKeys.number(entries.key()))
                            : StreamHead.NONE;
                });
    }
}
