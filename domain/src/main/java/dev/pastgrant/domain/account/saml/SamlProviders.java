package dev.pastgrant.domain.account.saml;

import static dev.pastgrant.domain.tag.TagKeyCase.COUNTS;

import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderCreated;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderDeleted;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderTagged;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderUntagged;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderUpdated;
import dev.pastgrant.domain.collection.PersistentMap;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The SAML providers of an account, which are a hundred by AWS's quota. No two have one name. */
public record SamlProviders(PersistentMap<UniqueId, SamlProvider> byId) {
    public static final SamlProviders NONE = new SamlProviders(PersistentMap.empty());

    /** The provider of that name. */
    public Optional<SamlProvider> named(String name) {
        return byId.values().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The provider of that ARN in an account. */
    public Optional<SamlProvider> find(Arn arn, AccountRef account) {
        return byId.values().stream().filter(each -> each.arn(account).equals(arn)).findFirst();
    }

    /** All of them, by their names. */
    public List<SamlProvider> sorted() {
        return byId.values().stream().sorted(Comparator.comparing(SamlProvider::name)).toList();
    }

    public int size() {
        return byId.size();
    }

    /** These providers with one of them as it is in another state. */
    public SamlProviders standingIn(SamlProvider elsewhere) {
        return new SamlProviders(byId.with(elsewhere.id(), elsewhere));
    }

    /** The providers after an event. */
    public SamlProviders evolve(SamlProviderEvent event) {
        return switch (event) {
            case SamlProviderCreated(var id, var name, var metadata, var at, var tags) -> {
                require(!byId.contains(id), "there is a provider `" + id + "` already");
                require(named(name).isEmpty(), "there is a provider `" + name + "` already");
                yield standingIn(new SamlProvider(id, name, metadata, at, new Tags(tags)));
            }
            case SamlProviderUpdated(var id, var metadata) ->
                    changed(id, provider -> provider.withMetadata(metadata));
            case SamlProviderTagged(var id, var tags) ->
                    changed(id, it -> it.withTags(it.tags().with(tags, COUNTS)));
            case SamlProviderUntagged(var id, var keys) ->
                    changed(id, it -> it.withTags(it.tags().without(keys, COUNTS)));
            case SamlProviderDeleted(var id) -> {
                require(byId.contains(id), "there is no provider `" + id + "`");
                yield new SamlProviders(byId.without(id));
            }
        };
    }

    private SamlProviders changed(UniqueId id, UnaryOperator<SamlProvider> change) {
        require(byId.contains(id), "there is no provider `" + id + "`");
        return new SamlProviders(byId.updated(id, change));
    }

    private static void require(boolean possible, String otherwise) {
        if (!possible) {
            throw new IllegalStateException(otherwise);
        }
    }
}
