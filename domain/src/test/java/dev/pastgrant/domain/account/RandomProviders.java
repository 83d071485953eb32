package dev.pastgrant.domain.account;

import static dev.pastgrant.domain.account.Examples.ACCOUNT;

import dev.pastgrant.domain.account.oidc.IssuerUrl;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand;
import dev.pastgrant.domain.account.saml.SamlMetadata;
import dev.pastgrant.domain.account.saml.SamlProvider;
import dev.pastgrant.domain.account.saml.SamlProviderCommand;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.Random;

/** Commands about identity providers, which often are there. */
record RandomProviders(Random random, RandomCommands names) {
    AccountCommand next() {
        return random.nextBoolean() ? oidcProvider() : samlProvider();
    }

    private AccountCommand oidcProvider() {
        String url = names.pick("idp.example.com", "idp.example.com/tenant");
        Arn provider = new IssuerUrl(url).arn(AccountRef.aws(ACCOUNT));
        return switch (random.nextInt(7)) {
            case 0 ->
                    new OidcProviderCommand.CreateOidcProvider(
                            "https://" + url,
                            List.of(names.pick("x", "y")),
                            List.of(),
                            names.tags());
            case 1 ->
                    new OidcProviderCommand.UpdateOidcProviderThumbprint(
                            provider, List.of("a".repeat(40)));
            case 2 ->
                    new OidcProviderCommand.AddClientIdToOidcProvider(
                            provider, names.pick("x", "y"));
            case 3 ->
                    new OidcProviderCommand.RemoveClientIdFromOidcProvider(
                            provider, names.pick("x", "y"));
            case 4 -> new OidcProviderCommand.TagOidcProvider(provider, names.tags());
            case 5 ->
                    new OidcProviderCommand.UntagOidcProvider(
                            provider, List.of(names.pick("a", "A", "c")));
            default -> new OidcProviderCommand.DeleteOidcProvider(provider);
        };
    }

    private AccountCommand samlProvider() {
        String name = names.pick("x", "y");
        Arn provider = SamlProvider.arn(AccountRef.aws(ACCOUNT), name);
        Outcome<SamlMetadata, Refusal> metadata =
                Outcome.ok(
                        new SamlMetadata(names.pick("<x/>", "<y/>"), "idp", List.of("MII"), null));
        return switch (random.nextInt(5)) {
            case 0 -> new SamlProviderCommand.CreateSamlProvider(name, metadata, names.tags());
            case 1 -> new SamlProviderCommand.UpdateSamlProvider(provider, names.perhaps(metadata));
            case 2 -> new SamlProviderCommand.TagSamlProvider(provider, names.tags());
            case 3 ->
                    new SamlProviderCommand.UntagSamlProvider(
                            provider, List.of(names.pick("a", "A", "c")));
            default -> new SamlProviderCommand.DeleteSamlProvider(provider);
        };
    }
}
