package dev.pastgrant.ops.turns;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The calls that wait for an account, in order. At most one round of turns is under way, and it
 * rests when no call waits. Adding a call may then require that the resting round goes on, or that
 * a new round begins.
 */
final class Mailbox {
    private final Deque<WaitingCall<?>> waiting = new ArrayDeque<>();
    private boolean isAtWork;
    private @Nullable Runnable resting;

    /**
     * Adds a call.
     *
     * @param begin begins a round
     * @return what the caller must run so that the call gets its turn; null if a round at work will
     *     come to it
     */
    synchronized @Nullable Runnable add(WaitingCall<?> call, Runnable begin) {
        waiting.add(call);
        if (isAtWork) {
            return null;
        }
        Runnable next = resting == null ? begin : resting;
        isAtWork = true;
        resting = null;
        return next;
    }

    /**
     * The call whose turn it is; null if no call waits, in which case the round rests from now on.
     *
     * @param round lets the round go on
     */
    synchronized @Nullable WaitingCall<?> nextOrRest(Runnable round) {
        WaitingCall<?> next = waiting.poll();
        if (next == null) {
            isAtWork = false;
            resting = round;
        }
        return next;
    }

    /** The call that has waited longest; null if no call waits. */
    synchronized @Nullable WaitingCall<?> poll() {
        return waiting.poll();
    }

    /** Makes a call the next one again. */
    synchronized void putBack(WaitingCall<?> call) {
        waiting.addFirst(call);
    }

    /** Wakes a round if it is the one that rests, so that it can end. Returns whether it was. */
    synchronized boolean wake(Runnable round) {
        boolean rested = round.equals(resting);
        if (rested) {
            isAtWork = true;
            resting = null;
        }
        return rested;
    }

    /** Ends the round, which must not be resting. Returns whether another round must be begun. */
    synchronized boolean endRound() {
        isAtWork = !waiting.isEmpty();
        return isAtWork;
    }
}
