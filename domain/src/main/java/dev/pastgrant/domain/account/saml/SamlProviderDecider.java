package dev.pastgrant.domain.account.saml;

import static dev.pastgrant.domain.account.Decision.accept;
import static dev.pastgrant.domain.account.Decision.refuse;
import static dev.pastgrant.domain.tag.TagKeyCase.COUNTS;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.TagDecider;
import dev.pastgrant.domain.account.saml.SamlProviderCommand.CreateSamlProvider;
import dev.pastgrant.domain.account.saml.SamlProviderCommand.DeleteSamlProvider;
import dev.pastgrant.domain.account.saml.SamlProviderCommand.OfExisting;
import dev.pastgrant.domain.account.saml.SamlProviderCommand.TagSamlProvider;
import dev.pastgrant.domain.account.saml.SamlProviderCommand.UntagSamlProvider;
import dev.pastgrant.domain.account.saml.SamlProviderCommand.UpdateSamlProvider;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderCreated;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderDeleted;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderTagged;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderUntagged;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderUpdated;
import dev.pastgrant.domain.identity.CredentialKind;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.TagRules;
import dev.pastgrant.policy.id.Arn;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules for SAML providers. */
public final class SamlProviderDecider {
    private SamlProviderDecider() {}

    public static Decision decide(
            Account account, SamlProviderCommand command, Circumstances given) {
        SamlProviders providers = account.resources().samlProviders();
        return switch (command) {
            case CreateSamlProvider create -> create(providers, create, given);
            case OfExisting change ->
                    providers
                            .find(change.provider(), account.ref())
                            .map(provider -> change(provider, change, given))
                            .orElseGet(() -> refuse(missing(change.provider())));
        };
    }

    private static Decision create(
            SamlProviders providers, CreateSamlProvider command, Circumstances given) {
        int quota = given.quotas().of(Quota.SAML_PROVIDERS_PER_ACCOUNT);
        if (providers.named(command.name()).isPresent()) {
            return refuse(
                    Refusal.alreadyExists(
                            "Provider with name " + command.name() + " already exists."));
        }
        if (providers.size() >= quota) {
            return refuse(Refusal.quotaExceeded(Quota.SAML_PROVIDERS_PER_ACCOUNT, quota));
        }
        return TagRules.check(command.tags(), COUNTS)
                .map(Decision::refuse)
                .orElseGet(() ->
                        ifValid(
                                command.metadata(),
                                given.now(),
                                metadata ->
                                        accept(
                                                new SamlProviderCreated(
                                                        given.ids()
                                                                .next(CredentialKind.SAML_PROVIDER),
                                                        command.name(),
                                                        metadata,
                                                        given.now(),
                                                        command.tags()))));
    }

    /** Metadata that holds no longer would let nobody in. We refuse it at once. */
    private static Decision ifValid(
            Outcome<SamlMetadata, Refusal> metadata,
            Instant now,
            Function<SamlMetadata, Decision> rule) {
        return metadata.map(read ->
                        read.isExpiredAt(now)
                                ? refuse(Refusal.invalidInput("Metadata document has expired"))
                                : rule.apply(read))
                .orElse(Decision::refuse);
    }

    private static Decision change(SamlProvider provider, OfExisting command, Circumstances given) {
        return switch (command) {
            case UpdateSamlProvider(_, var metadata) -> update(provider, metadata, given.now());
            case TagSamlProvider(_, var tags) ->
                    TagDecider.tag(
                            provider.tags(),
                            tags,
                            COUNTS,
                            new SamlProviderTagged(provider.id(), tags));
            case UntagSamlProvider(_, var keys) ->
                    TagDecider.untag(
                            provider.tags(),
                            keys,
                            COUNTS,
                            new SamlProviderUntagged(provider.id(), keys));
            case DeleteSamlProvider _ -> accept(new SamlProviderDeleted(provider.id()));
        };
    }

    private static Decision update(
            SamlProvider provider, @Nullable Outcome<SamlMetadata, Refusal> metadata, Instant now) {
        return metadata == null
                ? accept()
                : ifValid(
                        metadata,
                        now,
                        read ->
                                read.equals(provider.metadata())
                                        ? accept()
                                        : accept(new SamlProviderUpdated(provider.id(), read)));
    }

    /** The refusal if there is no provider of that ARN. */
    public static Refusal missing(Arn provider) {
        return Refusal.noSuchEntity("Manifest not found for arn " + provider);
    }
}
