package dev.pastgrant.ops.commands;

import dev.pastgrant.domain.Accounts;
import dev.pastgrant.domain.call.Turn;
import dev.pastgrant.domain.identity.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;

/**
 * A turn of an account, on its way through Axon's command bus.
 *
 * @param eventId the id of the last event it appends; those before it have ids derived from it
 */
record TurnCommand<R>(AccountId account, UUID eventId, Decider<R> decider) {
    static final QualifiedName NAME = new QualifiedName("pastgrant.Turn");
    static final MessageType TYPE = new MessageType(NAME, "1");

    /** What to do once it is this command's turn. */
    @FunctionalInterface
    interface Decider<R> {
        Turn<R> decide(Accounts.At state, Instant now);
    }
}
