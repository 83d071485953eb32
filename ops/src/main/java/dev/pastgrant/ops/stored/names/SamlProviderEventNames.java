package dev.pastgrant.ops.stored.names;

import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderCreated;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderDeleted;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderTagged;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderUntagged;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderUpdated;
import java.util.List;

/** What is stored of SAML providers. */
final class SamlProviderEventNames {
    static final List<StoredName> ALL =
            List.of(
                    new StoredName("iam.saml-provider.created", 1, SamlProviderCreated.class),
                    new StoredName("iam.saml-provider.deleted", 1, SamlProviderDeleted.class),
                    new StoredName("iam.saml-provider.tagged", 1, SamlProviderTagged.class),
                    new StoredName("iam.saml-provider.untagged", 1, SamlProviderUntagged.class),
                    new StoredName("iam.saml-provider.updated", 1, SamlProviderUpdated.class));

    private SamlProviderEventNames() {}
}
