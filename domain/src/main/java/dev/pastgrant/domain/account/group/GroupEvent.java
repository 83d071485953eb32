package dev.pastgrant.domain.account.group;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;

/** An event of a group. */
public sealed interface GroupEvent extends AccountEvent {
    UniqueId groupId();

    record GroupCreated(UniqueId groupId, EntityName name, EntityPath path, Instant createdAt)
            implements GroupEvent {}

    /** The group has another name or path, and thereby another ARN. Its id stays the same. */
    record GroupMoved(UniqueId groupId, EntityName name, EntityPath path) implements GroupEvent {}

    record UserAddedToGroup(UniqueId groupId, UniqueId userId) implements GroupEvent {}

    record UserRemovedFromGroup(UniqueId groupId, UniqueId userId) implements GroupEvent {}

    record GroupDeleted(UniqueId groupId) implements GroupEvent {}
}
