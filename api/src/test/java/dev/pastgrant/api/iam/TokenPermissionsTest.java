package dev.pastgrant.api.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.DisableOrganizationsRootCredentialsManagementRequest;
import software.amazon.awssdk.services.iam.model.DisableOrganizationsRootSessionsRequest;
import software.amazon.awssdk.services.iam.model.DisableOutboundWebIdentityFederationRequest;
import software.amazon.awssdk.services.iam.model.EnableOrganizationsRootCredentialsManagementRequest;
import software.amazon.awssdk.services.iam.model.EnableOrganizationsRootSessionsRequest;
import software.amazon.awssdk.services.iam.model.EnableOutboundWebIdentityFederationRequest;
import software.amazon.awssdk.services.iam.model.GetOutboundWebIdentityFederationInfoRequest;
import software.amazon.awssdk.services.iam.model.ListOrganizationsFeaturesRequest;
import software.amazon.awssdk.services.iam.model.SetSecurityTokenServicePreferencesRequest;

class TokenPermissionsTest {
    final PlannedAccount desk = new PlannedAccount();

    @Test
    void each_operation_needs_the_permissions_of_the_table() throws IOException {
        assertThat(PermissionTable.of(desk, requests()))
                .isEqualTo(PermissionTable.golden("permissions-of-tokens.txt"));
    }

    static Stream<SdkPojo> requests() {
        return Stream.of(
                SetSecurityTokenServicePreferencesRequest.builder()
                        .globalEndpointTokenVersion("v2Token")
                        .build(),
                EnableOutboundWebIdentityFederationRequest.builder().build(),
                DisableOutboundWebIdentityFederationRequest.builder().build(),
                GetOutboundWebIdentityFederationInfoRequest.builder().build(),
                ListOrganizationsFeaturesRequest.builder().build(),
                EnableOrganizationsRootCredentialsManagementRequest.builder().build(),
                DisableOrganizationsRootCredentialsManagementRequest.builder().build(),
                EnableOrganizationsRootSessionsRequest.builder().build(),
                DisableOrganizationsRootSessionsRequest.builder().build());
    }
}
