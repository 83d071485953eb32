package dev.pastgrant.audit.history;

import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.Appending;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.StreamName;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** A log of a history that is over: it can only be read. */
public final class HistoryLog implements EventLog {
    private final TreeMap<Position, Recorded> events = new TreeMap<>();

    public HistoryLog(List<Recorded> history) {
        history.forEach(recorded -> events.put(recorded.position(), recorded));
    }

    @Override
    public List<Recorded> readAll(Position after, int limit) {
        return events.tailMap(after, false).values().stream().limit(limit).toList();
    }

    @Override
    public List<Recorded> readAt(List<Position> positions) {
        return positions.stream().map(at -> Objects.requireNonNull(events.get(at))).toList();
    }

    @Override
    public Position head() {
        return events.isEmpty() ? Position.BEGINNING : events.lastKey();
    }

    @Override
    public Position settled() {
        return head();
    }

    @Override
    public Instant headTime() {
        return events.isEmpty() ? Instant.EPOCH : events.lastEntry().getValue().committedAt();
    }

    @Override
    public Appending append(Append append) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Appended> appendUnawaited(Append append) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Recorded> readStream(StreamName stream, long from, Position until, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OptionalLong revisionAt(StreamName stream, Position position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Position seal(Instant instant) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Subscription onAppended(Runnable callback) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
