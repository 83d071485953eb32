package dev.pastgrant.ops.axon;

import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.IdentifierFactory;

/**
 * Ids of Axon's own messages. Axon finds this class as a service. The ids never leave the process,
 * so a number suffices: a random id for each message of a round would cost more than the round.
 * Events keep the ids that their calls gave them.
 */
public final class MessageIds extends IdentifierFactory {
    private final AtomicLong last = new AtomicLong();

    public MessageIds() {}

    @Override
    public String generateIdentifier() {
        return Long.toString(last.incrementAndGet());
    }
}
