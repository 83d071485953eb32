package dev.pastgrant.domain.fakes;

import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.Appending;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.domain.log.NewEvent;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.RevisionConflict;
import dev.pastgrant.domain.log.StreamName;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArraySet;

/** A log that forgets everything when it is closed; whatever is appended is durable at once. */
public final class InMemoryEventLog implements EventLog {
    private final InstantSource clock;
    private final List<Recorded> events = new ArrayList<>();
    private final Set<Waker> wakers = new CopyOnWriteArraySet<>();
    private Instant sealed = Instant.EPOCH;
    private boolean closed;

    public InMemoryEventLog(InstantSource clock) {
        this.clock = clock;
    }

    /** One subscription; two of the same callback are two. */
    private static final class Waker {
        private final Runnable callback;

        Waker(Runnable callback) {
            this.callback = callback;
        }
    }

    @Override
    public Appending append(Append append) {
        Appended appended;
        try {
            appended = commit(append);
        } catch (LogFailed | RevisionConflict e) {
            return Appending.failed(e);
        }
        wakers.forEach(waker -> waker.callback.run());
        CompletableFuture<Appended> done = CompletableFuture.completedFuture(appended);
        return new Appending(done, done);
    }

    @Override
    public CompletableFuture<Appended> appendUnawaited(Append append) {
        return append(append).sequenced();
    }

    private synchronized Appended commit(Append append) {
        if (closed) {
            throw new LogFailed("the event log is closed");
        }
        long revision = lastRevision(append.stream());
        OptionalLong expected = append.expectedRevision();
        if (expected.isPresent() && expected.getAsLong() != revision) {
            throw new RevisionConflict(append.stream(), expected.getAsLong(), revision);
        }
        Instant time = commitTime(append.notBefore());
        for (NewEvent event : append.events()) {
            revision++;
            Position position = new Position(events.size());
            events.add(
                    new Recorded(
                            position, append.stream(), revision, time, event.id(), event.event()));
        }
        return new Appended(head(), revision, time);
    }

    private long lastRevision(StreamName stream) {
        return revisionAt(stream, head()).orElse(-1);
    }

    private Instant commitTime(Instant notBefore) {
        Instant floor = notBefore.truncatedTo(ChronoUnit.MICROS);
        Instant decided = floor.equals(notBefore) ? floor : floor.plus(1, ChronoUnit.MICROS);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant free = later(headTime(), sealed).plus(1, ChronoUnit.MICROS);
        return later(free, later(now, decided));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public synchronized List<Recorded> readStream(
            StreamName stream, long fromRevision, Position until, int limit) {
        return events.stream()
                .filter(event -> event.stream().equals(stream))
                .filter(event -> event.revision() >= fromRevision)
                .filter(event -> !event.position().isAfter(until))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Recorded> readAll(Position after, int limit) {
        int from = (int) Math.min(events.size(), Math.max(-1, after.value()) + 1);
        return List.copyOf(events.subList(from, from + Math.min(events.size() - from, limit)));
    }

    @Override
    public synchronized List<Recorded> readAt(List<Position> positions) {
        return positions.stream().map(this::at).toList();
    }

    private Recorded at(Position position) {
        if (position.value() < 0 || position.isAfter(head())) {
            throw new IllegalArgumentException("no event at position " + position);
        }
        return events.get((int) position.value());
    }

    @Override
    public synchronized OptionalLong revisionAt(StreamName stream, Position position) {
        int from = (int) Math.min(events.size() - 1, position.value());
        for (int i = from; i >= 0; i--) {
            if (events.get(i).stream().equals(stream)) {
                return OptionalLong.of(events.get(i).revision());
            }
        }
        return OptionalLong.empty();
    }

    @Override
    public synchronized Position head() {
        return events.isEmpty() ? Position.BEGINNING : events.getLast().position();
    }

    @Override
    public Position settled() {
        return head();
    }

    @Override
    public synchronized Instant headTime() {
        return events.isEmpty() ? Instant.EPOCH : events.getLast().committedAt();
    }

    @Override
    public synchronized Position seal(Instant instant) {
        if (instant.isAfter(headTime()) && instant.isAfter(clock.instant())) {
            throw new IllegalArgumentException(instant + " is in the future");
        }
        sealed = later(sealed, instant.truncatedTo(ChronoUnit.MICROS));
        for (int i = events.size() - 1; i >= 0; i--) {
            if (!events.get(i).committedAt().isAfter(instant)) {
                return events.get(i).position();
            }
        }
        return Position.BEGINNING;
    }

    @Override
    public Subscription onAppended(Runnable callback) {
        Waker waker = new Waker(callback);
        wakers.add(waker);
        callback.run();
        return () -> wakers.remove(waker);
    }

    @Override
    public synchronized void close() {
        closed = true;
        wakers.clear();
    }
}
