package dev.pastgrant.ops.commands;

import dev.pastgrant.domain.call.Outcome;
import dev.pastgrant.domain.identity.AccountId;
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
    <R> CompletableFuture<Outcome<R>> turn(TurnCommand<R> command) {
        AccountId account = command.account();
        Slot slot = slots.pin(account);
        WaitingCall<R> call = new WaitingCall<>(command);
        CompletableFuture<Outcome<R>> outcome =
                call.outcome().whenComplete((_, _) -> slots.unpin(account));
        if (slot.mailbox().add(call)) {
            begin(account, slot);
        }
        return outcome;
    }

    /**
     * Never on this thread: calls that come together are then in the mailbox before the round
     * begins, and a long row of rounds is no deep stack.
     */
    private void begin(AccountId account, Slot slot) {
        var _ =
                CompletableFuture.completedFuture(new RoundCommand(account))
                        .thenComposeAsync(this::send, executor)
                        .whenComplete((_, failure) -> {
                            if (failure != null) {
                                failAll(slot.mailbox(), AxonCalls.cause(failure));
                            }
                            if (slot.mailbox().endRound()) {
                                begin(account, slot);
                            }
                        });
    }

    private CompletableFuture<?> send(RoundCommand round) {
        return gateway.send(new GenericCommandMessage(RoundCommand.TYPE, round)).getResultMessage();
    }

    private static void failAll(Mailbox mailbox, Throwable cause) {
        for (WaitingCall<?> call = mailbox.next(); call != null; call = mailbox.next()) {
            call.outcome().completeExceptionally(cause);
        }
    }
}
