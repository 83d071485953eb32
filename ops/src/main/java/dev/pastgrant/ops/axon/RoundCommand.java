package dev.pastgrant.ops.axon;

import dev.pastgrant.policy.id.AccountId;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;

/** Axon's command that lets the calls waiting for an account take their turns. */
public record RoundCommand(AccountId account) {
    static final QualifiedName NAME = new QualifiedName("pastgrant.Round");
    public static final MessageType TYPE = new MessageType(NAME, "1");
}
