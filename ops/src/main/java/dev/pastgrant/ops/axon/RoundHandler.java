package dev.pastgrant.ops.axon;

import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.LogClock;
import dev.pastgrant.ops.turns.Round;
import dev.pastgrant.policy.id.AccountId;
import java.util.concurrent.Executor;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.modelling.repository.ManagedEntity;

/** Handles Axon's command for a round: loads the account, and lets the calls take their turns. */
final class RoundHandler implements CommandHandler {
    private static final MessageType RESULT = new MessageType("pastgrant.RoundEnded");

    private final AccountRepository repository;
    private final EventStorageEngine storage;
    private final EventLog log;
    private final LogClock clock;
    private final Executor executor;

    RoundHandler(
            AccountRepository repository,
            EventStorageEngine storage,
            EventLog log,
            LogClock clock,
            Executor executor) {
        this.repository = repository;
        this.storage = storage;
        this.log = log;
        this.clock = clock;
        this.executor = executor;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(
            CommandMessage message, ProcessingContext context) {
        if (!(message.payload() instanceof RoundCommand(var account))) {
            throw new IllegalArgumentException("`" + message.type() + "` is not a round");
        }
        return MessageStream.fromFuture(
                repository
                        .loadOrCreate(account, context)
                        .thenCompose(entity -> round(entity, context).run())
                        .thenApply(turns -> new GenericCommandResultMessage(RESULT, turns)));
    }

    private Round round(ManagedEntity<AccountId, Accounts.At> entity, ProcessingContext context) {
        var account = ((AccountRepository.AccountEntity) entity).account();
        return new Round(account, new StorageAppends(storage, context), log, clock, executor);
    }
}
