package dev.pastgrant.domain.log;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far a follower has come in the log, for those who wait until it has come to a position. */
public final class Progress {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile Position position;

    public Progress(Position start) {
        this.position = start;
    }

    /** The position of the last event that was followed. */
    public Position position() {
        return position;
    }

    /** Says that the follower is at a position, which is an earlier one if it begins again. */
    public void set(Position reached) {
        lock.lock();
        try {
            position = reached;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until everything up to a position was followed.
     *
     * @return false if the time ran out or the thread was interrupted
     */
    public boolean await(Position awaited, Duration timeout) {
        lock.lock();
        try {
            long nanos = timeout.toNanos();
            while (awaited.isAfter(position)) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = changed.awaitNanos(nanos);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
