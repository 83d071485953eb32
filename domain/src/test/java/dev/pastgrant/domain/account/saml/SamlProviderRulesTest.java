package dev.pastgrant.domain.account.saml;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.NumberedIds.numbered;
import static dev.pastgrant.domain.identity.CredentialKind.SAML_PROVIDER;
import static dev.pastgrant.domain.refusal.IamError.ENTITY_ALREADY_EXISTS;
import static dev.pastgrant.domain.refusal.IamError.INVALID_INPUT;
import static dev.pastgrant.domain.refusal.IamError.LIMIT_EXCEEDED;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.saml.SamlProviderCommand.CreateSamlProvider;
import dev.pastgrant.domain.account.saml.SamlProviderCommand.DeleteSamlProvider;
import dev.pastgrant.domain.account.saml.SamlProviderCommand.TagSamlProvider;
import dev.pastgrant.domain.account.saml.SamlProviderCommand.UntagSamlProvider;
import dev.pastgrant.domain.account.saml.SamlProviderCommand.UpdateSamlProvider;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderCreated;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderDeleted;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderTagged;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderUntagged;
import dev.pastgrant.domain.account.saml.SamlProviderEvent.SamlProviderUpdated;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SamlProviderRulesTest {
    private static final UniqueId ID = numbered(SAML_PROVIDER, 1);
    private static final Arn COMPANY = new Arn("arn:aws:iam::123456789012:saml-provider/company");
    private static final SamlMetadata METADATA = until(null);
    private static final List<Tag> TAGS = List.of(new Tag("team", "red"));

    private static SamlMetadata until(@Nullable Instant end) {
        return new SamlMetadata("<x/>", "https://idp.example.com", List.of("MII"), end);
    }

    private static CreateSamlProvider create(String name, SamlMetadata metadata) {
        return new CreateSamlProvider(name, Outcome.ok(metadata), List.of());
    }

    private static SamlProviderCreated created(UniqueId id, String name) {
        return new SamlProviderCreated(id, name, METADATA, NOW, List.of());
    }

    private static AccountScenario world() {
        return given(created(ID, "company"));
    }

    @Test
    void an_account_has_a_provider_of_a_name_once() {
        given().when(create("company", METADATA))
                .thenHappens(created(ID, "company"))
                .when(create("company", METADATA))
                .thenRefuses(ENTITY_ALREADY_EXISTS, "Provider with name company already exists.");
    }

    @Test
    void an_account_has_a_hundred_at_most() {
        AccountScenario story = given();
        for (int number = 1; number <= 100; number++) {
            story =
                    story.when(create("idp" + number, METADATA))
                            .thenHappens(created(numbered(SAML_PROVIDER, number), "idp" + number));
        }
        story.when(create("one-more", METADATA))
                .thenRefuses(
                        LIMIT_EXCEEDED, "Cannot exceed quota for SAMLProvidersPerAccount: 100");
    }

    @Test
    void metadata_that_cannot_be_read_or_holds_no_longer_is_refused() {
        Outcome<SamlMetadata, Refusal> unreadable =
                Outcome.bad(Refusal.invalidInput("Could not parse metadata"));
        given().when(new CreateSamlProvider("company", unreadable, List.of()))
                .thenRefuses(INVALID_INPUT, "Could not parse metadata");
        world().when(new UpdateSamlProvider(COMPANY, unreadable))
                .thenRefuses(INVALID_INPUT, "Could not parse metadata");
        given().when(create("company", until(NOW)))
                .thenRefuses(INVALID_INPUT, "Metadata document has expired");
        given().when(create("company", until(NOW.plusNanos(1)))).then();
    }

    @Test
    void a_provider_holds_as_long_as_its_metadata_or_a_hundred_years() {
        Instant end = Instant.parse("2030-01-01T00:00:00Z");

        assertThat(provider(METADATA).validUntil())
                .isEqualTo(Instant.parse(NOW.toString().replaceFirst("^20", "21")));
        assertThat(provider(until(end)).validUntil()).isEqualTo(end);
    }

    private static SamlProvider provider(SamlMetadata metadata) {
        return new SamlProvider(ID, "company", metadata, NOW, Tags.NONE);
    }

    @Test
    void an_update_replaces_the_metadata_if_it_brings_any() {
        SamlMetadata other = new SamlMetadata("<y/>", "urn:idp", List.of("MII"), null);

        world().when(new UpdateSamlProvider(COMPANY, Outcome.ok(other)))
                .thenHappens(new SamlProviderUpdated(ID, other));
        world().when(new UpdateSamlProvider(COMPANY, Outcome.ok(METADATA))).thenNothingHappens();
        world().when(new UpdateSamlProvider(COMPANY, null)).thenNothingHappens();
    }

    @Test
    void a_provider_is_tagged_untagged_and_deleted() {
        world().when(new TagSamlProvider(COMPANY, TAGS))
                .thenHappens(new SamlProviderTagged(ID, TAGS))
                .when(new UntagSamlProvider(COMPANY, List.of("team")))
                .thenHappens(new SamlProviderUntagged(ID, List.of("team")))
                .when(new DeleteSamlProvider(COMPANY))
                .thenHappens(new SamlProviderDeleted(ID))
                .when(new DeleteSamlProvider(COMPANY))
                .thenRefuses(NO_SUCH_ENTITY, "Manifest not found for arn " + COMPANY);
    }
}
