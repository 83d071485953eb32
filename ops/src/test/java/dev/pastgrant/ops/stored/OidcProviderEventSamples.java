package dev.pastgrant.ops.stored;

import static dev.pastgrant.ops.stored.SampleValues.NOON;
import static dev.pastgrant.ops.stored.SampleValues.TAGS;

import dev.pastgrant.domain.account.oidc.IssuerUrl;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.ClientIdAddedToOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.ClientIdRemovedFromOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderCreated;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderDeleted;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderTagged;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderThumbprintUpdated;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderUntagged;
import dev.pastgrant.domain.log.LogEvent;
import java.util.List;

/** One of each event of OpenID Connect providers, in an order in which they can happen. */
final class OidcProviderEventSamples {
    private static final IssuerUrl ISSUER = new IssuerUrl("idp.example.com/tenant");
    private static final List<String> THUMBPRINTS =
            List.of("6938fd4d98bab03faadb97b34396831e3780aea1");

    static final List<LogEvent> ALL =
            List.of(
                    new OidcProviderCreated(ISSUER, List.of("app"), THUMBPRINTS, NOON, List.of()),
                    new ClientIdAddedToOidcProvider(ISSUER, "web"),
                    new ClientIdRemovedFromOidcProvider(ISSUER, "app"),
                    new OidcProviderThumbprintUpdated(ISSUER, List.of()),
                    new OidcProviderTagged(ISSUER, TAGS),
                    new OidcProviderUntagged(ISSUER, List.of("team")),
                    new OidcProviderDeleted(ISSUER));

    private OidcProviderEventSamples() {}
}
