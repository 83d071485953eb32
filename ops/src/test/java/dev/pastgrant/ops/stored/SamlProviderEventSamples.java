package dev.pastgrant.ops.stored;

import static dev.pastgrant.ops.stored.SampleValues.NOON;
import static dev.pastgrant.ops.stored.SampleValues.TAGS;

import dev.pastgrant.domain.account.saml.SamlMetadata;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderCreated;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderDeleted;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderTagged;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderUntagged;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderUpdated;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.policy.id.UniqueId;
import java.util.List;

/** One of each event of SAML providers, in an order in which they can happen. */
final class SamlProviderEventSamples {
    private static final UniqueId ID = new UniqueId("SAMLSPEXAMPLEPROVID01");

    private static final SamlMetadata METADATA =
            new SamlMetadata(
                    "<EntityDescriptor/>", "https://idp.example.com", List.of("MIIC"), NOON);

    static final List<LogEvent> ALL =
            List.of(
                    new SamlProviderCreated(ID, "company", METADATA, NOON, List.of()),
                    new SamlProviderUpdated(
                            ID,
                            new SamlMetadata(
                                    "<EntityDescriptor />", "urn:idp", List.of("MIIC"), null)),
                    new SamlProviderTagged(ID, TAGS),
                    new SamlProviderUntagged(ID, List.of("team")),
                    new SamlProviderDeleted(ID));

    private SamlProviderEventSamples() {}
}
