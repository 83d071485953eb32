package dev.pastgrant.ops.commands;

import dev.pastgrant.domain.log.NewEvent;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.StreamName;
import java.time.Instant;
import java.util.Map;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

/**
 * Our events as Axon's messages and back. Axon carries them; what they are called in the store is
 * the codec's business, so one message type serves all.
 */
public final class EventMessages {
    /** The name under which every recorded event is handled. */
    public static final QualifiedName NAME = new QualifiedName("pastgrant.Event");

    private static final MessageType TYPE = new MessageType(NAME, "1");

    private EventMessages() {}

    static EventMessage of(NewEvent event, StreamName stream, Instant decidedAt) {
        return new GenericEventMessage(
                event.id().toString(), TYPE, new Outgoing(stream, event), Map.of(), decidedAt);
    }

    static EventMessage of(Recorded recorded) {
        return new GenericEventMessage(
                recorded.id().toString(), TYPE, recorded, Map.of(), recorded.committedAt());
    }

    static NewEvent event(EventMessage message) {
        return outgoing(message).event();
    }

    static StreamName stream(EventMessage message) {
        return outgoing(message).stream();
    }

    /** The event with its place in the log, from a message that was read from it. */
    public static Recorded recorded(EventMessage message) {
        if (message.payload() instanceof Recorded recorded) {
            return recorded;
        }
        throw new IllegalArgumentException("the message was not read from the log");
    }

    private static Outgoing outgoing(EventMessage message) {
        if (message.payload() instanceof Outgoing outgoing) {
            return outgoing;
        }
        throw new IllegalArgumentException("the message is not about to be appended");
    }

    private record Outgoing(StreamName stream, NewEvent event) {}
}
