package dev.pastgrant.ops.axon;

import dev.pastgrant.domain.log.Follower;
import dev.pastgrant.domain.log.Recorded;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;

/**
 * One of Axon's pooled streaming processors for each follower. It has a single segment, because
 * order matters, and handles one batch at a time. The token is the follower's own, which the
 * follower keeps with what it folded.
 */
final class FollowerProcessor {
    private static final int BATCH = 200;

    private FollowerProcessor() {}

    static void register(EventSourcingConfigurer configurer, Follower follower) {
        ResourceKey<List<Recorded>> batch = ResourceKey.withLabel("pastgrant.batch");
        configurer.messaging(messaging ->
                messaging.eventProcessing(processing ->
                        processing.pooledStreaming(pooled ->
                                pooled.processor(
                                        follower.name(),
                                        module ->
                                                module.eventHandlingComponents(components ->
                                                                components.declarative(_ ->
                                                                        component(follower, batch)))
                                                        .customized((_, processor) ->
                                                                processor
                                                                        .initialSegmentCount(1)
                                                                        .batchSize(BATCH)
                                                                        .tokenStore(
                                                                                new FollowerTokenStore(
                                                                                        follower)))))));
    }

    private static SimpleEventHandlingComponent component(
            Follower follower, ResourceKey<List<Recorded>> batch) {
        SimpleEventHandlingComponent component = new SimpleEventHandlingComponent();
        component.subscribe(
                EventMessages.NAME,
                (message, context) -> {
                    gather(follower, batch, message, context);
                    return MessageStream.empty().cast();
                });
        return component;
    }

    /**
     * Gathers events while the batch is handled. The follower folds them before the batch commits.
     */
    private static void gather(
            Follower follower,
            ResourceKey<List<Recorded>> key,
            EventMessage message,
            ProcessingContext context) {
        context.computeResourceIfAbsent(
                        key,
                        () -> {
                            List<Recorded> gathered = new ArrayList<>();
                            context.runOnPrepareCommit(_ -> follower.follow(gathered));
                            return gathered;
                        })
                .add(EventMessages.recorded(message));
    }
}
