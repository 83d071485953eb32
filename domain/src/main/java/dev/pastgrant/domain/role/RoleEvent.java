package dev.pastgrant.domain.role;

import dev.pastgrant.domain.AccountEvent;
import dev.pastgrant.domain.authorization.PolicyText;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.UniqueId;
import dev.pastgrant.domain.tag.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened to a role. */
public sealed interface RoleEvent extends AccountEvent {
    UniqueId roleId();

    record RoleCreated(
            UniqueId roleId,
            EntityName name,
            EntityPath path,
            Instant createdAt,
            PolicyText trustPolicy,
            List<TrustedPrincipal> trusted,
            @Nullable String description,
            int maxSessionSeconds,
            List<Tag> tags)
            implements RoleEvent {
        public RoleCreated {
            trusted = List.copyOf(trusted);
            tags = List.copyOf(tags);
        }
    }

    record RoleUpdated(UniqueId roleId, @Nullable String description, int maxSessionSeconds)
            implements RoleEvent {}

    record TrustPolicyUpdated(
            UniqueId roleId, PolicyText trustPolicy, List<TrustedPrincipal> trusted)
            implements RoleEvent {
        public TrustPolicyUpdated {
            trusted = List.copyOf(trusted);
        }
    }

    record RoleTagged(UniqueId roleId, List<Tag> tags) implements RoleEvent {
        public RoleTagged {
            tags = List.copyOf(tags);
        }
    }

    record RoleUntagged(UniqueId roleId, List<String> tagKeys) implements RoleEvent {
        public RoleUntagged {
            tagKeys = List.copyOf(tagKeys);
        }
    }

    record RoleDeleted(UniqueId roleId) implements RoleEvent {}
}
