package dev.pastgrant.ops.axon;

import dev.pastgrant.domain.log.Append;
import dev.pastgrant.ops.turns.AppendProgress;
import dev.pastgrant.ops.turns.TurnAppends;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/**
 * Appends through Axon's storage engine, a transaction for each turn. One message carries the whole
 * append, which names the revision that it expects, so Axon's own condition is left open.
 */
final class StorageAppends implements TurnAppends {
    /** Who is told how far the append of a transaction comes. */
    static final ResourceKey<AppendProgress> PROGRESS =
            ResourceKey.withLabel("pastgrant.appendProgress");

    private final EventStorageEngine storage;
    private final ProcessingContext context;

    StorageAppends(EventStorageEngine storage, ProcessingContext context) {
        this.storage = storage;
        this.context = context;
    }

    @Override
    public void append(Append append, AppendProgress progress) {
        var message = new GenericTaggedEventMessage<>(EventMessages.of(append), Set.of());
        var _ =
                storage.appendEvents(AppendCondition.none(), context, List.of(message))
                        .thenCompose(transaction ->
                                transaction.commit(context.withResource(PROGRESS, progress)))
                        .whenComplete((_, failure) -> {
                            if (failure != null) {
                                progress.failed(AxonFailure.cause(failure));
                            }
                        });
    }
}
