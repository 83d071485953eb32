package dev.pastgrant.domain.account.instanceprofile;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;
import java.util.List;

/** What can have happened to an instance profile. */
public sealed interface InstanceProfileEvent extends AccountEvent {
    UniqueId profile();

    record InstanceProfileCreated(
            UniqueId profile, EntityName name, EntityPath path, Instant createdAt, List<Tag> tags)
            implements InstanceProfileEvent {
        public InstanceProfileCreated {
            tags = List.copyOf(tags);
        }
    }

    record RoleAddedToInstanceProfile(UniqueId profile, UniqueId role)
            implements InstanceProfileEvent {}

    record RoleRemovedFromInstanceProfile(UniqueId profile, UniqueId role)
            implements InstanceProfileEvent {}

    record InstanceProfileTagged(UniqueId profile, List<Tag> tags) implements InstanceProfileEvent {
        public InstanceProfileTagged {
            tags = List.copyOf(tags);
        }
    }

    record InstanceProfileUntagged(UniqueId profile, List<String> tagKeys)
            implements InstanceProfileEvent {
        public InstanceProfileUntagged {
            tagKeys = List.copyOf(tagKeys);
        }
    }

    record InstanceProfileDeleted(UniqueId profile) implements InstanceProfileEvent {}
}
