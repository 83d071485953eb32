package dev.pastgrant.ops.stored.names;

import dev.pastgrant.domain.account.oidc.OidcProviderEvent.ClientIdAddedToOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.ClientIdRemovedFromOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderCreated;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderDeleted;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderTagged;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderThumbprintUpdated;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderUntagged;
import java.util.List;

/** What is stored of OpenID Connect providers. */
final class OidcProviderEventNames {
    static final List<StoredName> ALL =
            List.of(
                    new StoredName("iam.oidc-provider.created", 1, OidcProviderCreated.class),
                    new StoredName("iam.oidc-provider.deleted", 1, OidcProviderDeleted.class),
                    new StoredName(
                            "iam.oidc-provider.client-id-added",
                            1,
                            ClientIdAddedToOidcProvider.class),
                    new StoredName(
                            "iam.oidc-provider.client-id-removed",
                            1,
                            ClientIdRemovedFromOidcProvider.class),
                    new StoredName(
                            "iam.oidc-provider.thumbprint-updated",
                            1,
                            OidcProviderThumbprintUpdated.class),
                    new StoredName("iam.oidc-provider.tagged", 1, OidcProviderTagged.class),
                    new StoredName("iam.oidc-provider.untagged", 1, OidcProviderUntagged.class));

    private OidcProviderEventNames() {}
}
