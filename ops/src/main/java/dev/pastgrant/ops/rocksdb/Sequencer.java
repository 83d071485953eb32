package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.Appending;
import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.domain.log.RevisionConflict;
import dev.pastgrant.domain.log.StreamName;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Gives every append its place. It checks the revision that the append expects, assigns positions,
 * revisions and a commit time, and queues the append for the writer. All of this happens under one
 * lock, so that the order of places is the order in the queue. A head that is not in memory is read
 * from disk under the same lock, since otherwise it could be stale by the time it is used.
 */
final class Sequencer {
    private static final long MAX_GROUP_BYTES = 4 << 20;

    private final LogOptions options;
    private final StreamHeads heads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition settled = lock.newCondition();
    private final ArrayDeque<Pending> queue = new ArrayDeque<>();
    private volatile StreamHead durable;
    private StreamHead sequenced;
    private long sealed;
    private int waiting;
    private boolean isAwaited;
    private boolean closed;
    private @Nullable LogFailed failure;

    Sequencer(LogOptions options, StreamHeads heads, StreamHead head, long sealed) {
        this.options = options;
        this.heads = heads;
        this.durable = head;
        this.sequenced = head;
        this.sealed = sealed;
    }

    /** The last place that is on disk. */
    StreamHead durable() {
        return durable;
    }

    /**
     * Gives an append its place.
     *
     * @param isAwaited whether somebody waits until it is durable
     */
    Appending append(Append append, EncodedAppend encoded, boolean isAwaited) {
        lock.lock();
        try {
            Instant now = options.clock().instant();
            refuseIfStopped();
            refuseTimes(append, now);
            long revision = heads.revision(append.stream());
            OptionalLong expected = append.expectedRevision();
            if (expected.isPresent() && expected.getAsLong() != revision) {
                return Appending.failed(
                        new RevisionConflict(append.stream(), expected.getAsLong(), revision));
            }
            Appending appending = enqueue(place(append, encoded, revision + 1, now));
            if (isAwaited || queue.size() == 1 || isHalfFull()) {
                wakeWriter(isAwaited);
            }
            return appending;
        } catch (LogFailed e) {
            return Appending.failed(e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whether the stream is known from memory to end before a revision, including the appends that
     * wait for the disk.
     */
    boolean endsBefore(StreamName stream, long revision) {
        lock.lock();
        try {
            OptionalLong last = heads.recent(stream);
            return last.isPresent() && last.getAsLong() < revision;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whether appends are accepted: no write has failed, the log is open, and the queue has room.
     */
    boolean takesAppends() {
        lock.lock();
        try {
            return failure == null && !closed && waiting < options.maxQueued();
        } finally {
            lock.unlock();
        }
    }

    private void refuseIfStopped() {
        if (failure != null) {
            throw new LogFailed("the event log failed before: " + failure.getMessage(), failure);
        }
        if (closed) {
            throw new LogFailed("the event log is closed");
        }
        if (waiting >= options.maxQueued()) {
            throw new LogFailed(waiting + " appends are waiting for the disk already");
        }
    }

    /** Refuses an append that would move the log's time far from the clock. */
    private void refuseTimes(Append append, Instant now) {
        Instant last = Micros.instant(sequenced.micros());
        if (!options.acceptClockBehind() && now.plus(LogOptions.MAX_CLOCK_BEHIND).isBefore(last)) {
            throw new LogFailed(
                    "the clock says %s, more than 60 s before the last commit at %s"
                            .formatted(now, last));
        }
        Instant latest = now.isAfter(last) ? now : last;
        if (append.notBefore().isAfter(latest.plus(LogOptions.MAX_CLOCK_BEHIND))) {
            throw new LogFailed(
                    "decided at %s, more than 60 s after %s".formatted(append.notBefore(), latest));
        }
    }

    private Pending place(Append append, EncodedAppend encoded, long revision, Instant now) {
        long earliest = Math.max(sequenced.micros(), sealed) + 1;
        long decided = Math.max(Micros.floor(now), Micros.ceiling(append.notBefore()));
        return new Pending(
                append.stream(),
                sequenced.position() + 1,
                revision,
                Math.max(earliest, decided),
                encoded,
                new CompletableFuture<>());
    }

    private Appending enqueue(Pending pending) {
        heads.moved(pending.stream(), pending.lastRevision());
        sequenced = pending.head();
        queue.add(pending);
        waiting++;
        return new Appending(
                CompletableFuture.completedFuture(pending.appended()), pending.durable());
    }

    private void wakeWriter(boolean hurries) {
        isAwaited |= hurries;
        work.signal();
    }

    /**
     * The appends to write next, in order; empty when there will be no more. Waits for appends, and
     * lingers while nobody waits for those in the queue.
     */
    List<Pending> take() {
        lock.lock();
        try {
            while (queue.isEmpty() && !closed) {
                work.awaitUninterruptibly();
            }
            linger();
            List<Pending> group = new ArrayList<>(queue.size());
            long bytes = 0;
            while (bytes < MAX_GROUP_BYTES && !queue.isEmpty()) {
                Pending next = queue.remove();
                bytes += next.encoded().size();
                group.add(next);
            }
            isAwaited = !queue.isEmpty();
            return group;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until somebody waits for a queued append, too many are queued, or they have been queued
     * long enough.
     */
    private void linger() {
        long nanos = options.linger().toNanos();
        try {
            while (!isAwaited && !closed && nanos > 0 && !isHalfFull()) {
                nanos = work.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isHalfFull() {
        return waiting >= options.maxQueued() / 2;
    }

    /** The group is on disk. */
    void wrote(List<Pending> group) {
        lock.lock();
        try {
            durable = group.getLast().head();
            waiting -= group.size();
            settled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Refuses all further appends until a restart, and returns those that were still in the queue.
     */
    List<Pending> fail(LogFailed cause) {
        lock.lock();
        try {
            failure = cause;
            List<Pending> rest = List.copyOf(queue);
            queue.clear();
            waiting = 0;
            settled.signalAll();
            return rest;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Seals an instant: no later append gets a time at or before it. Waits until no append with
     * such a time is under way. Fails if a write has failed whose time may be at or before the
     * instant, since the events of that write may turn out to be on disk after a restart.
     *
     * @return whether only memory holds the seal, because no event on disk is later
     */
    boolean seal(Instant instant) {
        lock.lock();
        try {
            Instant latest = Micros.instant(sequenced.micros());
            if (instant.isAfter(latest) && instant.isAfter(options.clock().instant())) {
                throw new IllegalArgumentException(instant + " is in the future");
            }
            long micros = Micros.floor(instant);
            sealed = Math.max(sealed, micros);
            long last = sequenced.position();
            while (failure == null && durable.micros() < micros && durable.position() < last) {
                wakeWriter(true);
                settled.awaitUninterruptibly();
            }
            if (failure != null && durable.micros() < micros) {
                throw new LogFailed("the event log failed before: " + failure.getMessage());
            }
            return durable.micros() < micros;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until every event that has its place now is on disk, and returns the position of the
     * last one.
     */
    long settle() {
        lock.lock();
        try {
            long last = sequenced.position();
            while (failure == null && durable.position() < last) {
                wakeWriter(true);
                settled.awaitUninterruptibly();
            }
            if (failure != null && durable.position() < last) {
                throw new LogFailed("the event log failed before: " + failure.getMessage());
            }
            return last;
        } finally {
            lock.unlock();
        }
    }

    /** Accepts no more appends. The writer finishes those in the queue. */
    void close() {
        lock.lock();
        try {
            closed = true;
            work.signal();
        } finally {
            lock.unlock();
        }
    }
}
