package dev.pastgrant.domain.log;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * The one log that everything else is a fold of: streams with an optimistic check, in one total
 * order. Everything read from it is durable.
 *
 * <p>Positions are strictly increasing but not dense. Commit times are strictly increasing from
 * append to append, at microsecond resolution.
 */
public interface EventLog extends AutoCloseable {
    /**
     * Starts an append; never blocks. The order of calls for one stream is the order of its events.
     * If many appends wait for the disk, the append waits for its place, too.
     */
    Appending append(Append append);

    /**
     * Starts an append that nobody waits for. It becomes durable with the next append that somebody
     * waits for, or a little later by itself. The future completes when the append has its place,
     * which may have to be waited for as well.
     */
    CompletableFuture<Appended> appendUnawaited(Append append);

    /**
     * Events of one stream in order, from a revision (inclusive) to the position {@code until}
     * (inclusive).
     *
     * @param limit the largest number of events to return; fewer are returned only if there are no
     *     more
     */
    List<Recorded> readStream(StreamName stream, long fromRevision, Position until, int limit);

    /** Events of all streams in order, after a position (exclusive), at most {@code limit}. */
    List<Recorded> readAll(Position after, int limit);

    /**
     * The events at these positions, in the order of the positions given. Throws if there is no
     * event at one of them.
     */
    List<Recorded> readAt(List<Position> positions);

    /**
     * The revision of the stream's last event at or before a position; empty if there is no such
     * event.
     */
    OptionalLong revisionAt(StreamName stream, Position position);

    /** The position of the last durable event; {@link Position#BEGINNING} if the log is empty. */
    Position head();

    /**
     * The position of the last event that has its place now. Returns when that event is durable.
     */
    Position settled();

    /** The commit time of the last durable append; {@link Instant#EPOCH} if the log is empty. */
    Instant headTime();

    /**
     * Seals an instant, and returns the position of the last append whose commit time is at or
     * before it. No later append gets a time at or before a sealed instant. Waits for appends
     * already sequenced at or before the instant to become durable.
     *
     * @throws IllegalArgumentException if the instant is after both the clock and the last commit
     */
    Position seal(Instant instant);

    /**
     * Calls back once at first, and again whenever events became durable. A callback means only
     * that there may be more to read. It must return quickly. Closing the subscription ends the
     * calls.
     */
    Subscription onAppended(Runnable callback);

    /** The end of a subscription. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    void close();
}
