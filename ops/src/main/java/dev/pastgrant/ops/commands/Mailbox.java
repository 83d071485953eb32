package dev.pastgrant.ops.commands;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The calls that wait for an account, in order. At most one round of turns is under way; whoever
 * leaves a call when there is none must begin one.
 */
final class Mailbox {
    private final Deque<WaitingCall<?>> waiting = new ArrayDeque<>();
    private boolean isRoundUnderWay;

    /** Leaves a call; whether a round must be begun for it. */
    synchronized boolean add(WaitingCall<?> call) {
        waiting.add(call);
        boolean begins = !isRoundUnderWay;
        isRoundUnderWay = true;
        return begins;
    }

    /** The call whose turn it is; none if none waits. */
    synchronized @Nullable WaitingCall<?> next() {
        return waiting.poll();
    }

    /** Makes a call the next one again. */
    synchronized void putBack(WaitingCall<?> call) {
        waiting.addFirst(call);
    }

    /** Ends the round; whether another must be begun. */
    synchronized boolean endRound() {
        isRoundUnderWay = !waiting.isEmpty();
        return isRoundUnderWay;
    }
}
