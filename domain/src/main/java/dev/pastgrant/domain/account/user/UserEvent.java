package dev.pastgrant.domain.account.user;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;
import java.util.List;

/** An event of an IAM user. */
public sealed interface UserEvent extends AccountEvent {
    UniqueId userId();

    record UserCreated(
            UniqueId userId, EntityName name, EntityPath path, Instant createdAt, List<Tag> tags)
            implements UserEvent {
        public UserCreated {
            tags = List.copyOf(tags);
        }
    }

    /** The user has another name or path, and thereby another ARN. Its id stays the same. */
    record UserMoved(UniqueId userId, EntityName name, EntityPath path) implements UserEvent {}

    record UserTagged(UniqueId userId, List<Tag> tags) implements UserEvent {
        public UserTagged {
            tags = List.copyOf(tags);
        }
    }

    record UserUntagged(UniqueId userId, List<String> tagKeys) implements UserEvent {
        public UserUntagged {
            tagKeys = List.copyOf(tagKeys);
        }
    }

    record UserDeleted(UniqueId userId) implements UserEvent {}
}
