package dev.pastgrant.api.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.oidc.OidcProviderCommand.CreateOidcProvider;
import dev.pastgrant.domain.tag.Tag;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.AddClientIdToOpenIdConnectProviderRequest;
import software.amazon.awssdk.services.iam.model.CreateOpenIdConnectProviderRequest;
import software.amazon.awssdk.services.iam.model.DeleteOpenIdConnectProviderRequest;
import software.amazon.awssdk.services.iam.model.GetOpenIdConnectProviderRequest;
import software.amazon.awssdk.services.iam.model.ListOpenIdConnectProviderTagsRequest;
import software.amazon.awssdk.services.iam.model.ListOpenIdConnectProvidersRequest;
import software.amazon.awssdk.services.iam.model.RemoveClientIdFromOpenIdConnectProviderRequest;
import software.amazon.awssdk.services.iam.model.TagOpenIdConnectProviderRequest;
import software.amazon.awssdk.services.iam.model.UntagOpenIdConnectProviderRequest;
import software.amazon.awssdk.services.iam.model.UpdateOpenIdConnectProviderThumbprintRequest;

class OidcProviderPermissionsTest {
    private static final String PROVIDER =
            "arn:aws:iam::123456789012:oidc-provider/idp.example.com/tenant";
    private static final software.amazon.awssdk.services.iam.model.Tag TEAM =
            software.amazon.awssdk.services.iam.model.Tag.builder()
                    .key("team")
                    .value("red")
                    .build();

    final PlannedAccount desk =
            new PlannedAccount()
                    .given(
                            new CreateOidcProvider(
                                    "https://idp.example.com/tenant",
                                    List.of(),
                                    List.of(),
                                    List.of(new Tag("kind", "ci"))));

    @Test
    void each_operation_needs_the_permissions_of_the_table() throws IOException {
        assertThat(PermissionTable.of(desk, requests()))
                .isEqualTo(PermissionTable.golden("permissions-of-oidc-providers.txt"));
    }

    static Stream<SdkPojo> requests() {
        return Stream.of(
                CreateOpenIdConnectProviderRequest.builder()
                        .url("https://new.example.com")
                        .tags(TEAM)
                        .build(),
                CreateOpenIdConnectProviderRequest.builder().url("http://insecure").build(),
                GetOpenIdConnectProviderRequest.builder()
                        .openIDConnectProviderArn(PROVIDER)
                        .build(),
                ListOpenIdConnectProvidersRequest.builder().build(),
                UpdateOpenIdConnectProviderThumbprintRequest.builder()
                        .openIDConnectProviderArn(PROVIDER)
                        .thumbprintList(List.of())
                        .build(),
                AddClientIdToOpenIdConnectProviderRequest.builder()
                        .openIDConnectProviderArn(PROVIDER)
                        .clientID("app")
                        .build(),
                RemoveClientIdFromOpenIdConnectProviderRequest.builder()
                        .openIDConnectProviderArn(PROVIDER)
                        .clientID("app")
                        .build(),
                TagOpenIdConnectProviderRequest.builder()
                        .openIDConnectProviderArn(PROVIDER)
                        .tags(TEAM)
                        .build(),
                UntagOpenIdConnectProviderRequest.builder()
                        .openIDConnectProviderArn(PROVIDER)
                        .tagKeys("kind")
                        .build(),
                ListOpenIdConnectProviderTagsRequest.builder()
                        .openIDConnectProviderArn(PROVIDER)
                        .build(),
                DeleteOpenIdConnectProviderRequest.builder()
                        .openIDConnectProviderArn(PROVIDER)
                        .build());
    }
}
