package dev.pastgrant.ops.commands;

import dev.pastgrant.domain.call.CallOutcome;
import dev.pastgrant.policy.id.AccountId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;

/**
 * Gives calls their turns. Those that wait for one account share a round, which is one command on
 * Axon's bus: what a command costs is paid once for all of them.
 */
final class Rounds {
    private final AccountSlots slots;
    private final CommandGateway gateway;
    private final Executor executor;

    Rounds(AccountSlots slots, CommandGateway gateway, Executor executor) {
        this.slots = slots;
        this.gateway = gateway;
        this.executor = executor;
    }

    /** Completes when what the turn appended is durable. */
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
     * Begins on a thread of its own: calls that come together are then in the mailbox before the
     * round begins, and a long row of rounds is no deep stack.
     */
    private void begin(AccountId account, Slot slot) {
        var _ =
                CompletableFuture.completedFuture(new RoundCommand(account))
                        .thenCompose(this::send)
                        .whenComplete((_, failure) -> {
                            if (failure != null) {
                                failAll(slot.mailbox(), AxonCalls.cause(failure));
                            }
                            if (slot.mailbox().endRound()) {
                                executor.execute(() -> begin(account, slot));
                            }
                        });
    }

    private CompletableFuture<?> send(RoundCommand round) {
        return gateway.send(new GenericCommandMessage(RoundCommand.TYPE, round)).getResultMessage();
    }

    private static void failAll(Mailbox mailbox, Throwable cause) {
        for (WaitingCall<?> call = mailbox.poll(); call != null; call = mailbox.poll()) {
            call.outcome().completeExceptionally(cause);
        }
    }
}
