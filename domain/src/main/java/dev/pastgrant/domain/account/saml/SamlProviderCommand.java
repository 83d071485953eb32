package dev.pastgrant.domain.account.saml;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request to change SAML providers. */
public sealed interface SamlProviderCommand extends AccountCommand {
    /** Creates a provider of metadata read beforehand. What could not be read is refused. */
    record CreateSamlProvider(String name, Outcome<SamlMetadata, Refusal> metadata, List<Tag> tags)
            implements SamlProviderCommand {}

    /** A request to change a provider that exists. */
    sealed interface OfExisting extends SamlProviderCommand {
        Arn provider();
    }

    /**
     * Replaces the metadata.
     *
     * @param metadata null if it stays
     */
    record UpdateSamlProvider(Arn provider, @Nullable Outcome<SamlMetadata, Refusal> metadata)
            implements OfExisting {}

    record TagSamlProvider(Arn provider, List<Tag> tags) implements OfExisting {}

    record UntagSamlProvider(Arn provider, List<String> tagKeys) implements OfExisting {}

    record DeleteSamlProvider(Arn provider) implements OfExisting {}
}
