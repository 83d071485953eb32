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
 * Appends through Axon's storage engine, in one transaction per turn. A single message carries the
 * whole append. The append names the revision that it expects, so Axon's own condition is not used.
 */
final class StorageAppends implements TurnAppends {
    /** The listener that is told how far the append of a transaction has come. */
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
