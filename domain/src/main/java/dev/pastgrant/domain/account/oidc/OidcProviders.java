package dev.pastgrant.domain.account.oidc;

import static dev.pastgrant.domain.tag.TagKeyCase.COUNTS;

import dev.pastgrant.domain.account.oidc.OidcProviderEvent.ClientIdAddedToOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.ClientIdRemovedFromOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderCreated;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderDeleted;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderTagged;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderThumbprintUpdated;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderUntagged;
import dev.pastgrant.domain.collection.PersistentMap;
import dev.pastgrant.domain.tag.Tags;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The OpenID Connect providers of an account. An address has one provider at most. */
public record OidcProviders(PersistentMap<IssuerUrl, OidcProvider> byUrl) {
    public static final OidcProviders NONE = new OidcProviders(PersistentMap.empty());

    public Optional<OidcProvider> get(IssuerUrl url) {
        return byUrl.get(url);
    }

    /** All of them, by their addresses. */
    public List<OidcProvider> sorted() {
        return byUrl.values().stream().sorted(Comparator.comparing(OidcProvider::url)).toList();
    }

    public int size() {
        return byUrl.size();
    }

    /** These providers with one of them as it is in another state. */
    public OidcProviders standingIn(OidcProvider elsewhere) {
        return new OidcProviders(byUrl.with(elsewhere.url(), elsewhere));
    }

    /** The providers after an event. */
    public OidcProviders evolve(OidcProviderEvent event) {
        return switch (event) {
            case OidcProviderCreated(var url, var clients, var thumbprints, var at, var tags) -> {
                require(!byUrl.contains(url), "there is a provider of `" + url + "` already");
                yield new OidcProviders(
                        byUrl.with(
                                url,
                                new OidcProvider(url, clients, thumbprints, at, new Tags(tags))));
            }
            case OidcProviderThumbprintUpdated(var url, var thumbprints) ->
                    changed(url, provider -> provider.withThumbprints(thumbprints));
            case ClientIdAddedToOidcProvider(var url, var client) ->
                    changed(url, provider -> provider.adding(client));
            case ClientIdRemovedFromOidcProvider(var url, var client) ->
                    changed(url, provider -> provider.removing(client));
            case OidcProviderTagged(var url, var tags) ->
                    changed(url, it -> it.withTags(it.tags().with(tags, COUNTS)));
            case OidcProviderUntagged(var url, var keys) ->
                    changed(url, it -> it.withTags(it.tags().without(keys, COUNTS)));
            case OidcProviderDeleted(var url) -> {
                require(byUrl.contains(url), "there is no provider of `" + url + "`");
                yield new OidcProviders(byUrl.without(url));
            }
        };
    }

    private OidcProviders changed(IssuerUrl url, UnaryOperator<OidcProvider> change) {
        return new OidcProviders(byUrl.updated(url, change));
    }

    private static void require(boolean possible, String otherwise) {
        if (!possible) {
            throw new IllegalStateException(otherwise);
        }
    }
}
