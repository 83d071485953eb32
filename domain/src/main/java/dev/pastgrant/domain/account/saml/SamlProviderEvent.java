package dev.pastgrant.domain.account.saml;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;
import java.util.List;

/** What can have happened to a SAML provider. */
public sealed interface SamlProviderEvent extends AccountEvent {
    UniqueId provider();

    record SamlProviderCreated(
            UniqueId provider,
            String name,
            SamlMetadata metadata,
            Instant createdAt,
            List<Tag> tags)
            implements SamlProviderEvent {
        public SamlProviderCreated {
            tags = List.copyOf(tags);
        }
    }

    record SamlProviderUpdated(UniqueId provider, SamlMetadata metadata)
            implements SamlProviderEvent {}

    record SamlProviderTagged(UniqueId provider, List<Tag> tags) implements SamlProviderEvent {
        public SamlProviderTagged {
            tags = List.copyOf(tags);
        }
    }

    record SamlProviderUntagged(UniqueId provider, List<String> tagKeys)
            implements SamlProviderEvent {
        public SamlProviderUntagged {
            tagKeys = List.copyOf(tagKeys);
        }
    }

    record SamlProviderDeleted(UniqueId provider) implements SamlProviderEvent {}
}
