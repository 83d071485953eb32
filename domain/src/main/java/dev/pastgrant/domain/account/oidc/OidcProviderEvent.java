package dev.pastgrant.domain.account.oidc;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.tag.Tag;
import java.time.Instant;
import java.util.List;

/** What can have happened to an OpenID Connect provider. */
public sealed interface OidcProviderEvent extends AccountEvent {
    IssuerUrl url();

    record OidcProviderCreated(
            IssuerUrl url,
            List<String> clientIds,
            List<String> thumbprints,
            Instant createdAt,
            List<Tag> tags)
            implements OidcProviderEvent {
        public OidcProviderCreated {
            clientIds = List.copyOf(clientIds);
            thumbprints = List.copyOf(thumbprints);
            tags = List.copyOf(tags);
        }
    }

    /** The provider has these thumbprints, in place of all earlier ones. */
    record OidcProviderThumbprintUpdated(IssuerUrl url, List<String> thumbprints)
            implements OidcProviderEvent {
        public OidcProviderThumbprintUpdated {
            thumbprints = List.copyOf(thumbprints);
        }
    }

    record ClientIdAddedToOidcProvider(IssuerUrl url, String clientId)
            implements OidcProviderEvent {}

    record ClientIdRemovedFromOidcProvider(IssuerUrl url, String clientId)
            implements OidcProviderEvent {}

    record OidcProviderTagged(IssuerUrl url, List<Tag> tags) implements OidcProviderEvent {
        public OidcProviderTagged {
            tags = List.copyOf(tags);
        }
    }

    record OidcProviderUntagged(IssuerUrl url, List<String> tagKeys) implements OidcProviderEvent {
        public OidcProviderUntagged {
            tagKeys = List.copyOf(tagKeys);
        }
    }

    record OidcProviderDeleted(IssuerUrl url) implements OidcProviderEvent {}
}
