package dev.pastgrant.api.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.tag.Tag;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.ChangePasswordRequest;
import software.amazon.awssdk.services.iam.model.CreateLoginProfileRequest;
import software.amazon.awssdk.services.iam.model.DeleteAccountPasswordPolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteLoginProfileRequest;
import software.amazon.awssdk.services.iam.model.GetAccountPasswordPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetLoginProfileRequest;
import software.amazon.awssdk.services.iam.model.UpdateAccountPasswordPolicyRequest;
import software.amazon.awssdk.services.iam.model.UpdateLoginProfileRequest;

class PasswordPermissionsTest {
    final PlannedAccount desk =
            new PlannedAccount().given(Scene.user("/people/", "Alice", new Tag("dept", "ops")));

    @Test
    void each_operation_needs_the_permissions_of_the_table() throws IOException {
        String byRoot = PermissionTable.of(desk, requests());
        desk.asUser("Alice");
        String byAlice = PermissionTable.of(desk, own());

        assertThat(byRoot + "\n# by Alice, of herself\n" + byAlice)
                .isEqualTo(PermissionTable.golden("permissions-of-passwords.txt"));
    }

    static Stream<SdkPojo> requests() {
        return Stream.concat(
                Stream.of(
                        GetAccountPasswordPolicyRequest.builder().build(),
                        UpdateAccountPasswordPolicyRequest.builder()
                                .minimumPasswordLength(8)
                                .build(),
                        DeleteAccountPasswordPolicyRequest.builder().build(),
                        CreateLoginProfileRequest.builder()
                                .userName("alice")
                                .password("Correct-Horse-1")
                                .build(),
                        GetLoginProfileRequest.builder().userName("alice").build(),
                        UpdateLoginProfileRequest.builder()
                                .userName("alice")
                                .password("Correct-Horse-2")
                                .passwordResetRequired(true)
                                .build(),
                        DeleteLoginProfileRequest.builder().userName("nobody").build()),
                own());
    }

    private static Stream<SdkPojo> own() {
        return Stream.of(
                CreateLoginProfileRequest.builder().password("Correct-Horse-1").build(),
                GetLoginProfileRequest.builder().build(),
                DeleteLoginProfileRequest.builder().build(),
                ChangePasswordRequest.builder()
                        .oldPassword("Correct-Horse-1")
                        .newPassword("Correct-Horse-2")
                        .build());
    }
}
