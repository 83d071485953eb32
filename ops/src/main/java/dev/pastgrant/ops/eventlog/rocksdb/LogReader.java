package dev.pastgrant.ops.eventlog.rocksdb;

import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.ops.eventlog.UndecodableEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksIterator;

/** Reads events and their indexes from disk. */
final class LogReader {
    private static final int CHUNK = 512;

    private final Store store;

    LogReader(Store store) {
        this.store = store;
    }

    List<Recorded> stream(StreamName stream, long fromRevision, long until, int limit) {
        byte[] prefix = Keys.stream(stream);
        List<Position> positions = new ArrayList<>();
        store.walk(
                Family.STREAMS,
                entries -> {
                    entries.seek(Keys.of(prefix, Math.max(0, fromRevision)));
                    while (positions.size() < limit && isIn(entries, prefix)) {
                        long position = Keys.number(entries.value());
                        if (position > until) {
                            break;
                        }
                        positions.add(new Position(position));
                        entries.next();
                    }
                    return Boolean.TRUE;
                });
        return at(positions);
    }

    List<Recorded> all(long after, long until, int limit) {
        return store.walk(
                Family.EVENTS,
                entries -> {
                    List<Recorded> events = new ArrayList<>();
                    entries.seek(Keys.number(Math.max(-1, after) + 1));
                    while (events.size() < limit && entries.isValid()) {
                        long position = Keys.number(entries.key());
                        if (position > until) {
                            break;
                        }
                        events.add(decode(new Position(position), entries.value()));
                        entries.next();
                    }
                    return events;
                });
    }

    List<Recorded> at(List<Position> positions) {
        List<Recorded> events = new ArrayList<>(positions.size());
        for (int from = 0; from < positions.size(); from += CHUNK) {
            List<Position> chunk =
                    positions.subList(from, Math.min(positions.size(), from + CHUNK));
            List<byte[]> keys = chunk.stream().map(p -> Keys.number(p.value())).toList();
            List<byte @Nullable []> frames = store.get(Family.EVENTS, keys);
            for (int i = 0; i < chunk.size(); i++) {
                events.add(decode(chunk.get(i), frames.get(i)));
            }
        }
        return events;
    }

    private static Recorded decode(Position position, byte @Nullable [] frame) {
        if (frame == null) {
            throw new IllegalArgumentException("no event at position " + position);
        }
        try {
            return Frame.of(frame).at(position);
        } catch (UndecodableEvent | IllegalArgumentException e) {
            throw new LogFailed("the event at position " + position + ": " + e.getMessage(), e);
        }
    }

    /** The last revision of a stream at or before a position. */
    OptionalLong revisionAt(StreamName stream, long position) {
        byte[] prefix = Keys.stream(stream);
        return store.walk(
                Family.STREAMS,
                entries -> {
                    entries.seekForPrev(Keys.of(prefix, Long.MAX_VALUE));
                    if (!isIn(entries, prefix)) {
                        return OptionalLong.empty();
                    }
                    long last = Keys.lastNumber(entries.key());
                    if (Keys.number(entries.value()) <= position) {
                        return OptionalLong.of(last);
                    }
                    return search(entries, prefix, last, position);
                });
    }

    /** Halves the revisions, of which none is missing and whose positions rise. */
    private static OptionalLong search(
            RocksIterator entries, byte[] prefix, long tooLate, long position) {
        long low = -1;
        long high = tooLate;
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            entries.seek(Keys.of(prefix, middle));
            if (isIn(entries, prefix) && Keys.number(entries.value()) <= position) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low < 0 ? OptionalLong.empty() : OptionalLong.of(low);
    }

    boolean contains(StreamName stream, UUID id, long until, int depth) {
        OptionalLong last = revisionAt(stream, until);
        if (last.isEmpty() || depth <= 0) {
            return false;
        }
        byte[] prefix = Keys.stream(stream);
        long first = Math.max(0, last.getAsLong() - depth + 1);
        for (long revision = last.getAsLong(); revision >= first; revision--) {
            byte[] position = store.get(Family.STREAMS, Keys.of(prefix, revision));
            byte[] frame = position == null ? null : store.get(Family.EVENTS, position);
            if (frame != null && Frame.of(frame).id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** The position of the last append at or before a commit time. */
    Position positionAt(long micros) {
        return store.walk(
                Family.TIMES,
                entries -> {
                    entries.seekForPrev(Keys.number(micros));
                    return entries.isValid()
                            ? new Position(Keys.number(entries.value()))
                            : Position.BEGINNING;
                });
    }

    Head head() {
        return store.walk(
                Family.TIMES,
                entries -> {
                    entries.seekToLast();
                    return entries.isValid()
                            ? new Head(Keys.number(entries.value()), Keys.number(entries.key()))
                            : Head.NONE;
                });
    }

    /** The position of the last stored event, whatever the index of times says. */
    long lastEvent() {
        return store.walk(
                Family.EVENTS,
                entries -> {
                    entries.seekToLast();
                    return entries.isValid() ? Keys.number(entries.key()) : -1;
                });
    }

    private static boolean isIn(RocksIterator entries, byte[] prefix) {
        return entries.isValid() && Keys.startsWith(entries.key(), prefix);
    }
}
