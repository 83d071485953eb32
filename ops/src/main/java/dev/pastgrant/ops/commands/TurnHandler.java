package dev.pastgrant.ops.commands;

import dev.pastgrant.domain.Accounts;
import dev.pastgrant.domain.call.CallRecords;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.Turn;
import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.LogClock;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.domain.log.NewEvent;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.StreamName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/** Takes a command's turn: decides on the account's latest value, and appends what comes of it. */
final class TurnHandler implements CommandHandler {
    private static final MessageType RESULT = new MessageType("pastgrant.TurnEnded");

    private final AccountRepository repository;
    private final EventStore store;
    private final Trail trail;
    private final LogClock clock;

    TurnHandler(AccountRepository repository, EventStore store, Trail trail, LogClock clock) {
        this.repository = repository;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * How a turn ended.
     *
     * @param position where its events are, or the last position before it if it has none
     */
    record Ended<R>(Reply<R> reply, CompletableFuture<Position> position) {}

    @Override
    public MessageStream.Single<CommandResultMessage> handle(
            CommandMessage message, ProcessingContext context) {
        if (!(message.payload() instanceof TurnCommand<?> command)) {
            throw new IllegalArgumentException("`" + message.type() + "` is not a turn");
        }
        return MessageStream.fromFuture(
                repository
                        .loadOrCreate(command.account(), context)
                        .thenCompose(entity ->
                                take(command, (AccountRepository.TurnEntity) entity, context))
                        .thenApply(ended -> new GenericCommandResultMessage(RESULT, ended)));
    }

    private <R> CompletableFuture<Ended<R>> take(
            TurnCommand<R> command,
            AccountRepository.TurnEntity entity,
            ProcessingContext context) {
        Accounts.At state = entity.entity();
        Instant now = now(entity.slot().lastCommit());
        Turn<R> turn = command.decider().decide(state, now);
        if (turn.events().isEmpty()) {
            entity.endTurn();
            return trail.record(command.eventId(), turn.records(), now)
                    .thenApply(
                            _ -> ended(turn, CompletableFuture.completedFuture(state.position())));
        }
        entity.applyStateChange(
                _ -> new Accounts.At(turn.after(), state.position(), state.revision()));
        StreamName stream = StreamName.account(command.account());
        for (NewEvent event : events(command, turn)) {
            store.transaction(context).appendEvent(EventMessages.of(event, stream, now));
        }
        return CompletableFuture.completedFuture(
                ended(turn, entity.appended().thenApply(Appended::position)));
    }

    private static <R> Ended<R> ended(Turn<R> turn, CompletableFuture<Position> position) {
        return new Ended<>(turn.reply(), position);
    }

    /** No decision is earlier than the last commit, whatever the clock says. */
    private Instant now(Instant lastCommit) {
        Instant now = clock.now();
        return lastCommit.isAfter(now) ? lastCommit : now;
    }

    /** The events and then the records; the last has the id that the caller fixed. */
    private static <R> List<NewEvent> events(TurnCommand<R> command, Turn<R> turn) {
        List<LogEvent> all = new ArrayList<>(turn.events());
        all.addAll(turn.records());
        List<NewEvent> events = new ArrayList<>(all.size());
        for (int i = 0; i < all.size() - 1; i++) {
            events.add(
                    new NewEvent(CallRecords.derived(command.eventId(), "event-" + i), all.get(i)));
        }
        events.add(new NewEvent(command.eventId(), all.getLast()));
        return events;
    }
}
