package dev.pastgrant.ops.turns;

import dev.pastgrant.domain.call.CallOutcome;
import dev.pastgrant.policy.id.AccountId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Gives calls their turns. Calls that wait for the same account share a round, so the cost of
 * beginning one is paid once for all of them.
 */
final class Rounds {
    private final AccountSlots slots;
    private final RoundStarter starter;
    private final Executor executor;

    Rounds(AccountSlots slots, RoundStarter starter, Executor executor) {
        this.slots = slots;
        this.starter = starter;
        this.executor = executor;
    }

    /** Gives a call its turn. The future completes when the append of the turn is durable. */
    <R> CompletableFuture<CallOutcome<R>> turn(TurnCommand<R> command) {
        AccountId account = command.account();
        Slot slot = slots.pin(account);
        WaitingCall<R> call = new WaitingCall<>(command);
        CompletableFuture<CallOutcome<R>> outcome =
                call.outcome().whenComplete((_, _) -> slots.unpin(account));
        Runnable next = slot.mailbox().add(call, () -> begin(account, slot));
        if (next != null) {
            executor.execute(next);
        }
        return outcome;
    }

    /**
     * Begins a round on another thread. Calls that arrive together are then in the mailbox before
     * the round begins, and many rounds in a row do not deepen the stack.
     */
    private void begin(AccountId account, Slot slot) {
        var _ =
                CompletableFuture.completedFuture(account)
                        .thenCompose(starter::start)
                        .whenComplete((_, failure) -> {
                            if (failure != null) {
                                failAll(slot.mailbox(), FailureCause.of(failure));
                            }
                            if (slot.mailbox().endRound()) {
                                executor.execute(() -> begin(account, slot));
                            }
                        });
    }

    private static void failAll(Mailbox mailbox, Throwable cause) {
        for (WaitingCall<?> call = mailbox.poll(); call != null; call = mailbox.poll()) {
            call.outcome().completeExceptionally(cause);
        }
    }
}
