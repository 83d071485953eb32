package dev.pastgrant.domain.account.oidc;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.refusal.IamError.ENTITY_ALREADY_EXISTS;
import static dev.pastgrant.domain.refusal.IamError.INVALID_INPUT;
import static dev.pastgrant.domain.refusal.IamError.LIMIT_EXCEEDED;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand.AddClientIdToOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand.CreateOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand.DeleteOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand.RemoveClientIdFromOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand.UpdateOidcProviderThumbprint;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.ClientIdAddedToOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.ClientIdRemovedFromOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderCreated;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderDeleted;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent.OidcProviderThumbprintUpdated;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OidcProviderRulesTest {
    private static final IssuerUrl ISSUER = new IssuerUrl("idp.example.com/tenant");
    private static final Arn PROVIDER =
            new Arn("arn:aws:iam::123456789012:oidc-provider/idp.example.com/tenant");
    private static final String THUMBPRINT = "a".repeat(40);

    private static CreateOidcProvider create(String url, String... clients) {
        return new CreateOidcProvider(url, List.of(clients), List.of(THUMBPRINT), List.of());
    }

    private static AccountScenario world(String... clients) {
        return given(
                new OidcProviderCreated(
                        ISSUER, List.of(clients), List.of(THUMBPRINT), NOW, List.of()));
    }

    @Test
    void a_provider_has_the_arn_of_its_address() {
        AccountScenario after =
                given().when(create("https://idp.example.com/tenant", "app"))
                        .thenHappens(
                                new OidcProviderCreated(
                                        ISSUER,
                                        List.of("app"),
                                        List.of(THUMBPRINT),
                                        NOW,
                                        List.of()));
        assertThat(ISSUER.arn(AccountRef.aws(ACCOUNT))).isEqualTo(PROVIDER);
        assertThat(after.account().oidcProvider(PROVIDER)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://idp.example.com",
                "idp.example.com",
                "https://",
                "https://idp.example.com:8443",
                "https://idp.example.com/?tenant=1",
                "https://idp.example.com/#top",
                "https://me@idp.example.com",
                "https://idp.example.com/a b",
            })
    void an_address_is_https_with_a_host_and_a_path_at_most(String url) {
        given().when(create(url))
                .thenRefuses(SharedError.VALIDATION_ERROR, "Invalid Open ID Connect Provider URL");
    }

    @Test
    void an_address_has_one_provider_whatever_slash_it_ends_with() {
        world().when(create("https://idp.example.com/tenant/"))
                .thenRefuses(
                        ENTITY_ALREADY_EXISTS,
                        "Provider with url https://idp.example.com/tenant already exists.");
    }

    @Test
    void a_client_is_added_once_and_removed_once() {
        world("app")
                .when(new AddClientIdToOidcProvider(PROVIDER, "web"))
                .thenHappens(new ClientIdAddedToOidcProvider(ISSUER, "web"));
        world("app").when(new AddClientIdToOidcProvider(PROVIDER, "app")).thenNothingHappens();
        world("app")
                .when(new RemoveClientIdFromOidcProvider(PROVIDER, "app"))
                .thenHappens(new ClientIdRemovedFromOidcProvider(ISSUER, "app"));
        world().when(new RemoveClientIdFromOidcProvider(PROVIDER, "app")).thenNothingHappens();
    }

    @Test
    void clients_and_providers_have_quotas() {
        Quotas two =
                Quotas.DEFAULT
                        .with(Quota.CLIENT_IDS_PER_OIDC_PROVIDER, 2)
                        .with(Quota.OIDC_PROVIDERS_PER_ACCOUNT, 2);
        String message = "Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 2";
        world("a", "b")
                .under(two)
                .when(new AddClientIdToOidcProvider(PROVIDER, "c"))
                .thenRefuses(LIMIT_EXCEEDED, message);
        given().under(two)
                .when(create("https://idp.example.com", "a", "b", "c"))
                .thenRefuses(LIMIT_EXCEEDED, message);
        given().under(two).when(create("https://idp.example.com", "a", "b", "b")).then();
        world().under(two)
                .when(create("https://two.example.com"))
                .then()
                .when(create("https://three.example.com"))
                .thenRefuses(
                        LIMIT_EXCEEDED,
                        "Cannot exceed quota for OpenIdConnectProvidersPerAccount: 2");
    }

    @Test
    void five_thumbprints_replace_the_earlier_ones_and_six_are_too_many() {
        List<String> five = Collections.nCopies(5, "b".repeat(40));
        world().when(new UpdateOidcProviderThumbprint(PROVIDER, five))
                .thenHappens(new OidcProviderThumbprintUpdated(ISSUER, five));
        world().when(new UpdateOidcProviderThumbprint(PROVIDER, Collections.nCopies(6, THUMBPRINT)))
                .thenRefuses(INVALID_INPUT, "Thumbprint list must contain fewer than 5 entries.");
    }

    @Test
    void what_is_deleted_is_gone_and_may_come_again() {
        world().when(new DeleteOidcProvider(PROVIDER))
                .thenHappens(new OidcProviderDeleted(ISSUER))
                .when(create("https://idp.example.com/tenant"))
                .then();
        given().when(new DeleteOidcProvider(PROVIDER))
                .thenRefuses(
                        NO_SUCH_ENTITY, "OpenIDConnect Provider not found for arn " + PROVIDER);
    }
}
