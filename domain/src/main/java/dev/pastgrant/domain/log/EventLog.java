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
     */
    Appending append(Append append);

    /**
     * Starts an append that nobody waits for: it becomes durable with the next that somebody does,
     * or a little later by itself. Completes when it has its place.
     */
    CompletableFuture<Appended> appendUnawaited(Append append);

    /**
     * Events of one stream in order, from a revision (inclusive), none of them past {@code until}.
     *
     * @param limit at most so many; fewer are returned only where the stream ends
     */
    List<Recorded> readStream(StreamName stream, long fromRevision, Position until, int limit);

    /** Events of all streams in order, after a position (exclusive), at most {@code limit}. */
    List<Recorded> readAll(Position after, int limit);

    /** The events at these positions, in the order asked for. Throws if there is none at one. */
    List<Recorded> readAt(List<Position> positions);

    /** The revision of the stream's last event at or before a position; empty if it has none. */
    OptionalLong revisionAt(StreamName stream, Position position);

    /** The position of the last durable event, {@link Position#BEGINNING} if there is none. */
    Position head();

    /** The position of the last event that has its place now, returned when it is durable. */
    Position settled();

    /** The commit time of the last durable append, {@link Instant#EPOCH} if there is none. */
    Instant headTime();

    /**
     * The position of the last append whose commit time is at or before an instant, and seals the
     * instant: no later append gets a time at or before it. Waits for appends already sequenced at
     * or before the instant to become durable.
     *
     * @throws IllegalArgumentException if the instant is after both the clock and the last commit
     */
    Position seal(Instant instant);

    /**
     * Calls back after events became durable, and once at first. The callback must return quickly;
     * it says only that there may be more to read. Closing the subscription ends the calls.
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
