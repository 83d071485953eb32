package dev.pastgrant.ops.commands;

import dev.pastgrant.domain.Accounts;
import dev.pastgrant.domain.call.Outcome;
import dev.pastgrant.domain.call.Turn;
import dev.pastgrant.domain.log.Appended;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;

/** The append of one turn: the next turn builds on its place, the call's outcome on the disk. */
final class TurnAppend<R> implements AppendProgress {
    /** Of a turn that appends nothing, or not to the account. */
    static final CompletableFuture<Placing> NOTHING =
            CompletableFuture.completedFuture(Placing.SETTLED);

    private final WaitingCall<R> call;
    private final Turn<R> turn;
    private final AccountRepository.AccountEntity account;
    private final CompletableFuture<Placing> placing = new CompletableFuture<>();
    private boolean isPlaced;

    TurnAppend(WaitingCall<R> call, Turn<R> turn, AccountRepository.AccountEntity account) {
        this.call = call;
        this.turn = turn;
        this.account = account;
    }

    /** What the next turn must know of an append. */
    enum Placing {
        /** It has its place, or failed and left nothing. */
        SETTLED,
        /** Somebody else's came before it: the account must be read on. */
        OVERTAKEN
    }

    CompletableFuture<Placing> placing() {
        return placing;
    }

    @Override
    public void sequenced(Appended at) {
        isPlaced = true;
        account.applyStateChange(_ -> after(at));
        account.slot().sequence(account.entity(), at.committedAt());
        placing.complete(Placing.SETTLED);
    }

    @Override
    public void durable(Appended at) {
        account.slot().promote(after(at));
        call.outcome().complete(new Outcome<>(turn.reply(), at.position()));
    }

    private Accounts.At after(Appended at) {
        return new Accounts.At(turn.after(), at.position(), at.revision());
    }

    /** Should another node have been faster, the call is decided again. */
    void failed(Throwable cause) {
        boolean isOvertaken = cause instanceof AppendEventsTransactionRejectedException;
        if (isPlaced) {
            account.slot().dropSequenced();
        }
        if (isOvertaken && call.mayTryAgain()) {
            account.slot().mailbox().putBack(call);
        } else {
            call.outcome().completeExceptionally(cause);
        }
        placing.complete(isOvertaken ? Placing.OVERTAKEN : Placing.SETTLED);
    }
}
