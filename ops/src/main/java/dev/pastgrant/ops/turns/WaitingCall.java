package dev.pastgrant.ops.turns;

import dev.pastgrant.domain.call.CallOutcome;
import java.util.concurrent.CompletableFuture;

/** A call in an account's mailbox, with the future of its outcome. */
final class WaitingCall<R> {
    private static final int ATTEMPTS = 5;

    private final TurnCommand<R> command;
    private final CompletableFuture<CallOutcome<R>> outcome = new CompletableFuture<>();
    private int attempts;

    WaitingCall(TurnCommand<R> command) {
        this.command = command;
    }

    TurnCommand<R> command() {
        return command;
    }

    CompletableFuture<CallOutcome<R>> outcome() {
        return outcome;
    }

    /** Counts a failed attempt, and returns whether another may follow. */
    boolean mayTryAgain() {
        attempts++;
        return attempts < ATTEMPTS;
    }
}
