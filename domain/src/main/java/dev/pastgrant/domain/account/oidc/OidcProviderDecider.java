package dev.pastgrant.domain.account.oidc;

import static dev.pastgrant.domain.account.Decision.accept;
import static dev.pastgrant.domain.account.Decision.refuse;
import static dev.pastgrant.domain.tag.TagKeyCase.COUNTS;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.TagDecider;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand.AddClientIdToOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand.CreateOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand.DeleteOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand.OfExisting;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand.RemoveClientIdFromOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand.TagOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand.UntagOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand.UpdateOidcProviderThumbprint;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.ClientIdAddedToOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.ClientIdRemovedFromOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderCreated;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderDeleted;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderTagged;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderThumbprintUpdated;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderUntagged;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.TagRules;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The rules for OpenID Connect providers. */
public final class OidcProviderDecider {
    private static final int THUMBPRINTS_MAX = 5;

    private OidcProviderDecider() {}

    public static Decision decide(
            Account account, OidcProviderCommand command, Circumstances given) {
        return switch (command) {
            case CreateOidcProvider create ->
                    IssuerUrl.parse(create.url())
                            .map(url -> create(account, url, create, given))
                            .orElseGet(() ->
                                    refuse(
                                            Refusal.validation(
                                                    "Invalid Open ID Connect Provider URL")));
            case OfExisting change ->
                    account.oidcProvider(change.provider())
                            .map(provider -> change(provider, change, given.quotas()))
                            .orElseGet(() -> refuse(missing(change.provider())));
        };
    }

    private static Decision create(
            Account account, IssuerUrl url, CreateOidcProvider command, Circumstances given) {
        OidcProviders providers = account.resources().oidcProviders();
        if (providers.get(url).isPresent()) {
            return refuse(
                    Refusal.alreadyExists("Provider with url https://" + url + " already exists."));
        }
        List<String> clients = command.clientIds().stream().distinct().toList();
        return full(Quota.OIDC_PROVIDERS_PER_ACCOUNT, providers.size() + 1, given.quotas())
                .or(() -> full(Quota.CLIENT_IDS_PER_OIDC_PROVIDER, clients.size(), given.quotas()))
                .or(() -> tooManyThumbprints(command.thumbprints()))
                .or(() -> TagRules.check(command.tags(), COUNTS))
                .map(Decision::refuse)
                .orElseGet(() ->
                        accept(
                                new OidcProviderCreated(
                                        url,
                                        clients,
                                        command.thumbprints(),
                                        given.now(),
                                        command.tags())));
    }

    private static Optional<Refusal> full(Quota quota, int wanted, Quotas quotas) {
        return wanted > quotas.of(quota)
                ? Optional.of(Refusal.quotaExceeded(quota, quotas.of(quota)))
                : Optional.empty();
    }

    private static Optional<Refusal> tooManyThumbprints(List<String> thumbprints) {
        return thumbprints.size() > THUMBPRINTS_MAX
                ? Optional.of(
                        Refusal.invalidInput("Thumbprint list must contain fewer than 5 entries."))
                : Optional.empty();
    }

    private static Decision change(OidcProvider provider, OfExisting command, Quotas quotas) {
        IssuerUrl url = provider.url();
        return switch (command) {
            case UpdateOidcProviderThumbprint(_, var thumbprints) ->
                    tooManyThumbprints(thumbprints)
                            .map(Decision::refuse)
                            .orElseGet(() ->
                                    onlyIf(
                                            !thumbprints.equals(provider.thumbprints()),
                                            () ->
                                                    accept(
                                                            new OidcProviderThumbprintUpdated(
                                                                    url, thumbprints))));
            case AddClientIdToOidcProvider(_, var client) -> add(provider, client, quotas);
            case RemoveClientIdFromOidcProvider(_, var client) ->
                    onlyIf(
                            provider.clientIds().contains(client),
                            () -> accept(new ClientIdRemovedFromOidcProvider(url, client)));
            case TagOidcProvider(_, var tags) ->
                    TagDecider.tag(
                            provider.tags(), tags, COUNTS, new OidcProviderTagged(url, tags));
            case UntagOidcProvider(_, var keys) ->
                    TagDecider.untag(
                            provider.tags(), keys, COUNTS, new OidcProviderUntagged(url, keys));
            case DeleteOidcProvider _ -> accept(new OidcProviderDeleted(url));
        };
    }

    /** To ask for what is so already succeeds and changes nothing. */
    private static Decision onlyIf(boolean isChange, Supplier<Decision> otherwise) {
        return isChange ? otherwise.get() : accept();
    }

    private static Decision add(OidcProvider provider, String client, Quotas quotas) {
        return onlyIf(
                !provider.clientIds().contains(client),
                () ->
                        full(
                                        Quota.CLIENT_IDS_PER_OIDC_PROVIDER,
                                        provider.clientIds().size() + 1,
                                        quotas)
                                .map(Decision::refuse)
                                .orElseGet(() ->
                                        accept(
                                                new ClientIdAddedToOidcProvider(
                                                        provider.url(), client))));
    }

    /** The refusal if there is no provider of that ARN. */
    public static Refusal missing(Arn provider) {
        return Refusal.noSuchEntity("OpenIDConnect Provider not found for arn " + provider);
    }
}
