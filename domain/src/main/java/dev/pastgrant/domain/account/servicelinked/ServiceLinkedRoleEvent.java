package dev.pastgrant.domain.account.servicelinked;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.identity.EntityName;
import java.time.Instant;

/** An event of a service-linked role that no other role can have. */
public sealed interface ServiceLinkedRoleEvent extends AccountEvent {
    /**
     * A role is being deleted.
     *
     * @param task the id by which the deletion is asked about
     */
    record ServiceLinkedRoleDeletionStarted(String task, EntityName role, Instant at)
            implements ServiceLinkedRoleEvent {}
}
