package dev.pastgrant.api.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.tag.Tag;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.DeleteSigningCertificateRequest;
import software.amazon.awssdk.services.iam.model.DeleteSshPublicKeyRequest;
import software.amazon.awssdk.services.iam.model.GetSshPublicKeyRequest;
import software.amazon.awssdk.services.iam.model.ListSigningCertificatesRequest;
import software.amazon.awssdk.services.iam.model.ListSshPublicKeysRequest;
import software.amazon.awssdk.services.iam.model.UpdateSigningCertificateRequest;
import software.amazon.awssdk.services.iam.model.UpdateSshPublicKeyRequest;
import software.amazon.awssdk.services.iam.model.UploadSigningCertificateRequest;
import software.amazon.awssdk.services.iam.model.UploadSshPublicKeyRequest;

class UserCredentialPermissionsTest {
    private static final String CERTIFICATE = "TA7SMP42TDN5Z26OBPJE7EXAMPLE2345";
    private static final String KEY = "APKAEIBAERJR2EXAMPLE";

    final PlannedAccount desk =
            new PlannedAccount().given(Scene.user("/people/", "Alice", new Tag("dept", "ops")));

    @Test
    void each_operation_needs_the_permissions_of_the_table() throws IOException {
        assertThat(PermissionTable.of(desk, requests()))
                .isEqualTo(PermissionTable.golden("permissions-of-certificates-and-keys.txt"));
    }

    static Stream<SdkPojo> requests() {
        return Stream.of(
                UploadSigningCertificateRequest.builder()
                        .userName("alice")
                        .certificateBody("pem")
                        .build(),
                UploadSigningCertificateRequest.builder().certificateBody("pem").build(),
                ListSigningCertificatesRequest.builder().userName("nobody").build(),
                ListSigningCertificatesRequest.builder().build(),
                UpdateSigningCertificateRequest.builder()
                        .userName("alice")
                        .certificateId(CERTIFICATE)
                        .status("Inactive")
                        .build(),
                DeleteSigningCertificateRequest.builder()
                        .userName("alice")
                        .certificateId(CERTIFICATE)
                        .build(),
                UploadSshPublicKeyRequest.builder()
                        .userName("alice")
                        .sshPublicKeyBody("ssh-rsa")
                        .build(),
                GetSshPublicKeyRequest.builder()
                        .userName("alice")
                        .sshPublicKeyId(KEY)
                        .encoding("SSH")
                        .build(),
                ListSshPublicKeysRequest.builder().userName("alice").build(),
                UpdateSshPublicKeyRequest.builder()
                        .userName("alice")
                        .sshPublicKeyId(KEY)
                        .status("Active")
                        .build(),
                DeleteSshPublicKeyRequest.builder().userName("alice").sshPublicKeyId(KEY).build());
    }
}
