package dev.pastgrant.ops.turns;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The calls that wait for an account, in order. At most one round of turns is under way. It rests
 * when no call waits; whoever leaves a call then must let it go on, or begin one if there is none.
 */
final class Mailbox {
    private final Deque<WaitingCall<?>> waiting = new ArrayDeque<>();
    private boolean isAtWork;
    private @Nullable Runnable resting;

    /**
     * Leaves a call.
     *
     * @param begin how to begin a round
     * @return what must be run for the call to get its turn; null if a round will come to it
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
     * The call whose turn it is. If none waits, the round rests from now on.
     *
     * @param round lets it go on
     */
    synchronized @Nullable WaitingCall<?> nextOrRest(Runnable round) {
        WaitingCall<?> next = waiting.poll();
        if (next == null) {
            isAtWork = false;
            resting = round;
        }
        return next;
    }

    /** The call that waited longest; none if none waits. */
    synchronized @Nullable WaitingCall<?> poll() {
        return waiting.poll();
    }

    /** Makes a call the next one again. */
    synchronized void putBack(WaitingCall<?> call) {
        waiting.addFirst(call);
    }

    /** Wakes a round if it is the one that rests, so that it can end; whether it was. */
    synchronized boolean wake(Runnable round) {
        boolean rested = round.equals(resting);
        if (rested) {
            isAtWork = true;
            resting = null;
        }
        return rested;
    }

    /** Ends the round, which does not rest; whether another must be begun. */
    synchronized boolean endRound() {
        isAtWork = !waiting.isEmpty();
        return isAtWork;
    }
}
