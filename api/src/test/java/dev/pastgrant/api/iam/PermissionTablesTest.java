package dev.pastgrant.api.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.operation.ServedOperation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;

class PermissionTablesTest {
    /** The requests of all tables, at least one of each operation. */
    static Stream<SdkPojo> requests() {
        return Stream.of(
                        DelegationPermissionsTest.requests(),
                        IdentityPermissionsTest.requests(),
                        RequirementsTest.requests(),
                        InstanceProfilePermissionsTest.requests(),
                        PasswordPermissionsTest.requests(),
                        UserCredentialPermissionsTest.requests(),
                        OidcProviderPermissionsTest.requests(),
                        SamlProviderPermissionsTest.requests(),
                        TokenPermissionsTest.requests(),
                        ServiceLinkedRolePermissionsTest.requests(),
                        ServerCertificatePermissionsTest.requests(),
                        RoleTemplatePermissionsTest.requests())
                .flatMap(requests -> requests);
    }

    /** The accounts that the tables' requests are made in. */
    static List<PlannedAccount> accounts() {
        return List.of(
                new DelegationPermissionsTest().desk,
                new IdentityPermissionsTest().desk,
                new RequirementsTest().account,
                new InstanceProfilePermissionsTest().desk,
                new PasswordPermissionsTest().desk,
                new UserCredentialPermissionsTest().desk,
                new OidcProviderPermissionsTest().desk,
                new SamlProviderPermissionsTest().desk,
                new TokenPermissionsTest().desk,
                new ServiceLinkedRolePermissionsTest().desk,
                new ServerCertificatePermissionsTest().desk);
    }

    @Test
    void every_operation_is_in_a_table_of_permissions() {
        List<String> asked =
                requests()
                        .map(request -> request.getClass().getSimpleName())
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList();

        assertThat(new PlannedAccount().operations())
                .extracting(ServedOperation::name)
                .allSatisfy(name ->
                        assertThat(asked).contains(name.toLowerCase(Locale.ROOT) + "request"))
                .doesNotHaveDuplicates();
    }
}
