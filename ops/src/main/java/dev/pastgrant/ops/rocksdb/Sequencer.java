package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.Appending;
import dev.pastgrant.domain.log.LogBusy;
import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.domain.log.RevisionConflict;
import dev.pastgrant.domain.log.StreamName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives every append its place. It checks the revision that the append expects, assigns positions,
 * revisions and a commit time, and queues the append for the writer. All of this happens under one
 * lock, so that the order of places is the order in the queue. A head that is not in memory is read
 * from disk under the same lock, since otherwise it could be stale by the time it is used.
 */
final class Sequencer {
    private final LogOptions options;
    private final CommitTimes times;
    private final StreamHeads heads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition settled = lock.newCondition();
    private final AppendQueue queue;
    private final WaitingLine line;
    private volatile StreamHead durable;
    private StreamHead sequenced;
    private long sealed;
    private boolean isAwaited;
    private boolean closed;
    private @Nullable LogFailed failure;

    Sequencer(LogOptions options, StreamHeads heads, StreamHead head, long sealed) {
        this.options = options;
        this.times = new CommitTimes(options);
        this.heads = heads;
        this.queue = new AppendQueue(options.maxQueued());
        this.line = new WaitingLine(options.maxQueued());
        this.durable = head;
        this.sequenced = head;
        this.sealed = sealed;
    }

    /** The last place that is on disk. */
    StreamHead durable() {
        return durable;
    }

    /**
     * Gives an append its place, or lets it wait for one if the queue is full.
     *
     * @param isAwaited whether somebody waits until it is durable
     */
    Appending append(Append append, EncodedAppend encoded, boolean isAwaited) {
        lock.lock();
        try {
            Instant now = options.clock().instant();
            refuseIfStopped();
            if (!line.isEmpty() || !queue.hasRoom()) {
                line.turnAwayLate(now);
                return line.add(append, encoded, now);
            }
            Pending pending = place(append, encoded, now, new CompletableFuture<>());
            if (isAwaited || queue.hasOne() || queue.isHalfFull()) {
                wakeWriter(isAwaited);
            }
            return new Appending(
                    CompletableFuture.completedFuture(pending.appended()), pending.durable());
        } catch (RevisionConflict | LogBusy | LogFailed e) {
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
        return locked(() -> {
            OptionalLong last = heads.recent(stream);
            return last.isPresent() && last.getAsLong() < revision;
        });
    }

    /** Why no append is accepted; empty if appends are. */
    Optional<String> fault() {
        return locked(() -> {
            String end = closed ? "the event log is closed" : null;
            return Optional.ofNullable(failure == null ? end : failure.getMessage());
        });
    }

    private void refuseIfStopped() {
        if (failure != null) {
            throw failedBefore(failure);
        }
        if (closed) {
            throw new LogFailed("the event log is closed");
        }
    }

    private Pending place(
            Append append,
            EncodedAppend encoded,
            Instant now,
            CompletableFuture<Appended> durable) {
        times.check(append, now, sequenced);
        long revision = heads.revision(append.stream());
        OptionalLong expected = append.expectedRevision();
        if (expected.isPresent() && expected.getAsLong() != revision) {
            throw new RevisionConflict(append.stream(), expected.getAsLong(), revision);
        }
        long earliest = Math.max(sequenced.micros(), sealed) + 1;
        long decided = Math.max(Micros.floor(now), Micros.ceiling(append.notBefore()));
        Pending pending =
                new Pending(
                        append.stream(),
                        sequenced.position() + 1,
                        revision + 1,
                        Math.max(earliest, decided),
                        encoded,
                        durable);
        heads.moved(pending.stream(), pending.lastRevision());
        sequenced = pending.head();
        queue.add(pending);
        return pending;
    }

    /** Gives places to those that wait for one. They have waited, so the writer does not linger. */
    private void admit() {
        Instant now = options.clock().instant();
        isAwaited |=
                line.admit(
                        now,
                        queue::hasRoom,
                        next -> place(next.append(), next.encoded(), now, next.durable()));
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
        return locked(() -> {
            while (queue.isEmpty() && !closed) {
                work.awaitUninterruptibly();
            }
            linger();
            List<Pending> group = queue.take();
            isAwaited = !queue.isEmpty();
            return group;
        });
    }

    /**
     * Waits until somebody waits for a queued append, too many are queued, or they have been queued
     * long enough.
     */
    private void linger() {
        await(options.linger(), () -> isAwaited || closed || queue.isHalfFull());
    }

    /** Waits for a signal of work, and no longer than a time. */
    private void await(Duration time, BooleanSupplier isOver) {
        long nanos = time.toNanos();
        try {
            while (nanos > 0 && !isOver.getAsBoolean()) {
                nanos = work.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void wrote(List<Pending> group) {
        locked(() -> {
            durable = group.getLast().head();
            queue.wrote(group);
            settled.signalAll();
            admit();
            return durable;
        });
    }

    /**
     * Refuses all further appends until the log goes on, and returns those that were still in the
     * queue.
     */
    List<Pending> fail(LogFailed cause) {
        return locked(() -> {
            failure = cause;
            line.failAll(cause);
            settled.signalAll();
            return queue.clear();
        });
    }

    /** Waits while no append is accepted. Returns whether the log is open still. */
    boolean pause(Duration time) {
        return locked(() -> {
            await(time, () -> closed);
            return !closed;
        });
    }

    /** Accepts appends again after a failure, from what turned out to be on disk. */
    void resume(StreamHead head) {
        locked(() -> {
            failure = null;
            durable = head;
            sequenced = head;
            heads.clear();
            return durable;
        });
    }

    /**
     * Seals an instant: no later append gets a time at or before it. Waits until no append with
     * such a time is under way. Fails if a write has failed whose time may be at or before the
     * instant, since the events of that write may turn out to be on disk after a restart.
     *
     * @return whether only memory holds the seal, because no event on disk is later
     */
    boolean seal(Instant instant) {
        return locked(() -> {
            Instant latest = Micros.instant(sequenced.micros());
            if (instant.isAfter(latest) && instant.isAfter(options.clock().instant())) {
                throw new IllegalArgumentException(instant + " is in the future");
            }
            long micros = Micros.floor(instant);
            sealed = Math.max(sealed, micros);
            long last = sequenced.position();
            await(() -> durable.micros() >= micros || durable.position() >= last);
            return durable.micros() < micros;
        });
    }

    /**
     * Waits until every event that has its place now is on disk, and returns the position of the
     * last one.
     */
    long settle() {
        return locked(() -> {
            long last = sequenced.position();
            await(() -> durable.position() >= last);
            return last;
        });
    }

    /** Waits for the writer, which does not linger meanwhile. */
    private void await(BooleanSupplier isWritten) {
        while (!isWritten.getAsBoolean()) {
            if (failure != null) {
                throw failedBefore(failure);
            }
            wakeWriter(true);
            settled.awaitUninterruptibly();
        }
    }

    private static LogFailed failedBefore(LogFailed failure) {
        return new LogFailed("the event log failed before: " + failure.getMessage(), failure);
    }

    /** Accepts no more appends. The writer finishes those in the queue. */
    void close() {
        locked(() -> {
            closed = true;
            work.signal();
            return durable;
        });
    }

    private <T> T locked(Supplier<T> use) {
        lock.lock();
        try {
            return use.get();
        } finally {
            lock.unlock();
        }
    }
}
