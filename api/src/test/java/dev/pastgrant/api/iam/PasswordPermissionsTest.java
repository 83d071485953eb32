package dev.pastgrant.api.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.DeleteAccountPasswordPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetAccountPasswordPolicyRequest;
import software.amazon.awssdk.services.iam.model.UpdateAccountPasswordPolicyRequest;

class PasswordPermissionsTest {
    final PlannedAccount desk = new PlannedAccount();

    @Test
    void each_operation_needs_the_permissions_of_the_table() throws IOException {
        assertThat(PermissionTable.of(desk, requests()))
                .isEqualTo(PermissionTable.golden("permissions-of-passwords.txt"));
    }

    static Stream<SdkPojo> requests() {
        return Stream.of(
                GetAccountPasswordPolicyRequest.builder().build(),
                UpdateAccountPasswordPolicyRequest.builder().minimumPasswordLength(8).build(),
                DeleteAccountPasswordPolicyRequest.builder().build());
    }
}
