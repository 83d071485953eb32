package dev.pastgrant.ops.commands;

import dev.pastgrant.policy.id.AccountId;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;

/** Axon's command: let the calls that wait for an account take their turns. */
record RoundCommand(AccountId account) {
    static final QualifiedName NAME = new QualifiedName("pastgrant.Round");
    static final MessageType TYPE = new MessageType(NAME, "1");
}
