package dev.pastgrant.domain.account.oidc;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.Arn;
import java.util.List;

/** A request to change OpenID Connect providers. */
public sealed interface OidcProviderCommand extends AccountCommand {
    /**
     * Makes a provider.
     *
     * @param url the address with its scheme, as it was sent
     */
    record CreateOidcProvider(
            String url, List<String> clientIds, List<String> thumbprints, List<Tag> tags)
            implements OidcProviderCommand {}

    /** A request to change a provider that exists. */
    sealed interface OfExisting extends OidcProviderCommand {
        Arn provider();
    }

    record UpdateOidcProviderThumbprint(Arn provider, List<String> thumbprints)
            implements OfExisting {}

    record AddClientIdToOidcProvider(Arn provider, String clientId) implements OfExisting {}

    record RemoveClientIdFromOidcProvider(Arn provider, String clientId) implements OfExisting {}

    record TagOidcProvider(Arn provider, List<Tag> tags) implements OfExisting {}

    record UntagOidcProvider(Arn provider, List<String> tagKeys) implements OfExisting {}

    record DeleteOidcProvider(Arn provider) implements OfExisting {}
}
