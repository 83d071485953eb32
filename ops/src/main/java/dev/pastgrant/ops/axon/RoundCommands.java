package dev.pastgrant.ops.axon;

import dev.pastgrant.ops.turns.RoundStarter;
import dev.pastgrant.policy.id.AccountId;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;

/** Starts each round by one command on Axon's bus. */
final class RoundCommands implements RoundStarter {
    private final CommandGateway gateway;

    RoundCommands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public CompletableFuture<?> start(AccountId account) {
        var command = new GenericCommandMessage(RoundCommand.TYPE, new RoundCommand(account));
        return gateway.send(command)
                .getResultMessage()
                .exceptionallyCompose(
                        failure -> CompletableFuture.failedFuture(AxonFailure.cause(failure)));
    }
}
