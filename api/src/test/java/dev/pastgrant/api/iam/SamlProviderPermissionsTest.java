package dev.pastgrant.api.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.saml.SamlMetadata;
import dev.pastgrant.domain.account.saml.SamlProviderCommand.CreateSamlProvider;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.tag.Tag;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.CreateSamlProviderRequest;
import software.amazon.awssdk.services.iam.model.DeleteSamlProviderRequest;
import software.amazon.awssdk.services.iam.model.GetSamlProviderRequest;
import software.amazon.awssdk.services.iam.model.ListSamlProviderTagsRequest;
import software.amazon.awssdk.services.iam.model.ListSamlProvidersRequest;
import software.amazon.awssdk.services.iam.model.TagSamlProviderRequest;
import software.amazon.awssdk.services.iam.model.UntagSamlProviderRequest;
import software.amazon.awssdk.services.iam.model.UpdateSamlProviderRequest;

class SamlProviderPermissionsTest {
    private static final String PROVIDER = "arn:aws:iam::123456789012:saml-provider/company";
    private static final software.amazon.awssdk.services.iam.model.Tag TEAM =
            software.amazon.awssdk.services.iam.model.Tag.builder()
                    .key("team")
                    .value("red")
                    .build();

    final PlannedAccount desk =
            new PlannedAccount()
                    .given(
                            new CreateSamlProvider(
                                    "company",
                                    Outcome.ok(
                                            new SamlMetadata("<x/>", "idp", List.of("MII"), null)),
                                    List.of(new Tag("kind", "staff"))));

    @Test
    void each_operation_needs_the_permissions_of_the_table() throws IOException {
        assertThat(PermissionTable.of(desk, requests()))
                .isEqualTo(PermissionTable.golden("permissions-of-saml-providers.txt"));
    }

    static Stream<SdkPojo> requests() {
        return Stream.of(
                CreateSamlProviderRequest.builder()
                        .name("partner")
                        .samlMetadataDocument("-")
                        .tags(TEAM)
                        .build(),
                GetSamlProviderRequest.builder().samlProviderArn(PROVIDER).build(),
                ListSamlProvidersRequest.builder().build(),
                UpdateSamlProviderRequest.builder().samlProviderArn(PROVIDER).build(),
                TagSamlProviderRequest.builder().samlProviderArn(PROVIDER).tags(TEAM).build(),
                UntagSamlProviderRequest.builder()
                        .samlProviderArn(PROVIDER)
                        .tagKeys("kind")
                        .build(),
                ListSamlProviderTagsRequest.builder().samlProviderArn(PROVIDER).build(),
                DeleteSamlProviderRequest.builder().samlProviderArn(PROVIDER).build());
    }
}
