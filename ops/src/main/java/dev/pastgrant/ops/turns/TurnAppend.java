package dev.pastgrant.ops.turns;

import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.call.CallOutcome;
import dev.pastgrant.domain.call.Turn;
import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.RevisionConflict;
import java.util.concurrent.CompletableFuture;

/** The append of one turn: the next turn builds on its place, the call's outcome on the disk. */
final class TurnAppend<R> implements AppendProgress {
    private final WaitingCall<R> call;
    private final Turn<R> turn;
    private final AccountInRound account;
    private final CompletableFuture<Void> placed = new CompletableFuture<>();
    private final CompletableFuture<Void> settled = new CompletableFuture<>();

    TurnAppend(WaitingCall<R> call, Turn<R> turn, AccountInRound account) {
        this.call = call;
        this.turn = turn;
        this.account = account;
    }

    /** Completes when it has its place, or fails and leaves nothing. */
    CompletableFuture<Void> placed() {
        return placed;
    }

    /** Completes when it is on disk, and fails if it does; whoever waits for it was told first. */
    CompletableFuture<Void> settled() {
        return settled;
    }

    @Override
    public void sequenced(Appended at) {
        account.change(_ -> after(at));
        account.slot().sequence(account.state(), at.committedAt());
        placed.complete(null);
    }

    @Override
    public void durable(Appended at) {
        account.slot().promote(after(at));
        call.outcome().complete(new CallOutcome<>(turn.reply(), at.position()));
        settled.complete(null);
    }

    private Accounts.At after(Appended at) {
        return new Accounts.At(turn.after(), at.position(), at.revision());
    }

    /** Should another node have been faster, the call is decided again. */
    @Override
    public void failed(Throwable cause) {
        if (placed.isDone()) {
            account.slot().dropSequenced();
        }
        if (cause instanceof RevisionConflict && call.mayTryAgain()) {
            account.slot().mailbox().putBack(call);
        } else {
            call.outcome().completeExceptionally(cause);
        }
        settled.completeExceptionally(cause);
        placed.complete(null);
    }
}
