package dev.pastgrant.ops.turns;

import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.call.CallOutcome;
import dev.pastgrant.domain.call.Turn;
import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.RevisionConflict;
import java.util.concurrent.CompletableFuture;

/**
 * The append of one turn. The next turn waits until it has its place, and the call's outcome until
 * it is on disk.
 */
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

    /** Completes when the append has its place, or when it has failed and left nothing. */
    CompletableFuture<Void> placed() {
        return placed;
    }

    /**
     * Completes when the append is on disk, and fails if the append does. The call's outcome is
     * completed first, unless the call is decided again.
     */
    CompletableFuture<Void> settled() {
        return settled;
    }

    /** Notes the place. An append that had to wait for its place may be told twice, or too late. */
    @Override
    public synchronized void sequenced(Appended at) {
        if (placed.isDone()) {
            return;
        }
        account.change(_ -> after(at));
        account.slot().sequence(account.state(), at.committedAt());
        placed.complete(null);
    }

    @Override
    public void durable(Appended at) {
        sequenced(at);
        account.slot().promote(after(at));
        call.outcome().complete(new CallOutcome<>(turn.reply(), at.position()));
        settled.complete(null);
    }

    private Accounts.At after(Appended at) {
        return new Accounts.At(turn.after(), at.position(), at.revision());
    }

    /** The append failed. If another node was faster, the call is decided again. */
    @Override
    public synchronized void failed(Throwable cause) {
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
