package dev.pastgrant.domain.account.role;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event of a role. */
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

    /** The role that was just created was made from a role template of AWS. */
    record RoleAcquired(UniqueId roleId, Arn template, int minorVersion) implements RoleEvent {}

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
