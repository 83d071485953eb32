package dev.pastgrant.ops.axon;

import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.Recorded;
import java.util.Map;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

/**
 * Turns our events into Axon's messages and back. On the way into the log, one message carries a
 * whole append; on the way out, each message carries one event. Axon only carries them. The codec
 * gives events their stored names, so one message type serves all.
 */
final class EventMessages {
    /** The name under which every recorded event is handled. */
    static final QualifiedName NAME = new QualifiedName("pastgrant.Event");

    private static final MessageType TYPE = new MessageType(NAME, "1");

    private EventMessages() {}

    /** A message that carries a whole append to the storage engine. */
    static EventMessage of(Append append) {
        return new GenericEventMessage(
                append.events().getLast().id().toString(),
                TYPE,
                append,
                Map.of(),
                append.notBefore());
    }

    static EventMessage of(Recorded recorded) {
        return new GenericEventMessage(
                recorded.id().toString(), TYPE, recorded, Map.of(), recorded.committedAt());
    }

    /** The append that a message carries. */
    static Append append(EventMessage message) {
        if (message.payload() instanceof Append append) {
            return append;
        }
        throw new IllegalArgumentException("the message carries no append");
    }

    /** The event with its place in the log, from a message that was read from it. */
    static Recorded recorded(EventMessage message) {
        if (message.payload() instanceof Recorded recorded) {
            return recorded;
        }
        throw new IllegalArgumentException("the message was not read from the log");
    }
}
