package dev.pastgrant.ops.axon;

import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.IdentifierFactory;

/**
 * Ids of Axon's own messages, which Axon finds as a service. They never leave the process, so that
 * a number will do: a random one for each of a round's messages costs more than the round. Events
 * keep the ids that their calls gave them.
 */
public final class MessageIds extends IdentifierFactory {
    private final AtomicLong last = new AtomicLong();

    public MessageIds() {}

    @Override
    public String generateIdentifier() {
        return Long.toString(last.incrementAndGet());
    }
}
