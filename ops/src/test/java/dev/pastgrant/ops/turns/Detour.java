package dev.pastgrant.ops.turns;

import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.Appending;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.StreamName;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** Another way to a log, on which something may happen to an append. */
public abstract class Detour implements EventLog {
    private final EventLog log;

    public Detour(EventLog log) {
        this.log = log;
    }

    @Override
    public Appending append(Append append) {
        return log.append(append);
    }

    @Override
    public CompletableFuture<Appended> appendUnawaited(Append append) {
        return log.appendUnawaited(append);
    }

    @Override
    public List<Recorded> readStream(
            StreamName stream, long fromRevision, Position until, int limit) {
        return log.readStream(stream, fromRevision, until, limit);
    }

    @Override
    public List<Recorded> readAll(Position after, int limit) {
        return log.readAll(after, limit);
    }

    @Override
    public List<Recorded> readAt(List<Position> positions) {
        return log.readAt(positions);
    }

    @Override
    public OptionalLong revisionAt(StreamName stream, Position position) {
        return log.revisionAt(stream, position);
    }

    @Override
    public Position head() {
        return log.head();
    }

    @Override
    public Position settled() {
        return log.settled();
    }

    @Override
    public Instant headTime() {
        return log.headTime();
    }

    @Override
    public Position seal(Instant instant) {
        return log.seal(instant);
    }

    @Override
    public Subscription onAppended(Runnable callback) {
        return log.onAppended(callback);
    }

    @Override
    public void close() {
        log.close();
    }
}
