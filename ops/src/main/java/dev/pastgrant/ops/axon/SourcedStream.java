package dev.pastgrant.ops.axon;

import dev.pastgrant.domain.log.Recorded;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;

/** The finite stream from which Axon sources a state: events, then an entry with the marker. */
final class SourcedStream {
    private SourcedStream() {}

    static MessageStream<EventMessage> of(List<Recorded> events, long lastRevision) {
        Context marker =
                Context.with(
                        ConsistencyMarker.RESOURCE_KEY,
                        new GlobalIndexConsistencyMarker(lastRevision));
        MessageStream<EventMessage> end =
                MessageStream.fromIterable(
                        List.<EventMessage>of(TerminalEventMessage.INSTANCE), _ -> marker);
        return events.isEmpty()
                ? end
                : MessageStream.fromIterable(events.stream().map(EventMessages::of).toList())
                        .concatWith(end);
    }
}
