package dev.pastgrant.api.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.certificate.IssuedCertificate;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.DeleteServerCertificateRequest;
import software.amazon.awssdk.services.iam.model.GetServerCertificateRequest;
import software.amazon.awssdk.services.iam.model.ListServerCertificateTagsRequest;
import software.amazon.awssdk.services.iam.model.ListServerCertificatesRequest;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagServerCertificateRequest;
import software.amazon.awssdk.services.iam.model.UntagServerCertificateRequest;
import software.amazon.awssdk.services.iam.model.UpdateServerCertificateRequest;
import software.amazon.awssdk.services.iam.model.UploadServerCertificateRequest;

class ServerCertificatePermissionsTest {
    private static final Tag TEAM = Tag.builder().key("team").value("red").build();
    private static final IssuedCertificate SHOP =
            IssuedCertificate.bySelf("shop.example.com", IssuedCertificate.ellipticKeys());

    final PlannedAccount desk =
            new PlannedAccount()
                    .send(
                            UploadServerCertificateRequest.builder()
                                    .serverCertificateName("Shop")
                                    .path("/web/")
                                    .certificateBody(SHOP.pem())
                                    .privateKey(SHOP.privateKey())
                                    .tags(Tag.builder().key("kind").value("front").build())
                                    .build());

    @Test
    void each_operation_needs_the_permissions_of_the_table() throws IOException {
        assertThat(PermissionTable.of(desk, requests()))
                .isEqualTo(PermissionTable.golden("permissions-of-server-certificates.txt"));
    }

    static Stream<SdkPojo> requests() {
        UploadServerCertificateRequest upload =
                UploadServerCertificateRequest.builder()
                        .serverCertificateName("New")
                        .certificateBody("body")
                        .certificateChain("chain")
                        .privateKey("key")
                        .build();
        UpdateServerCertificateRequest update =
                UpdateServerCertificateRequest.builder().serverCertificateName("shop").build();
        return Stream.of(
                upload,
                upload.toBuilder().path("/web/").tags(TEAM).build(),
                GetServerCertificateRequest.builder().serverCertificateName("shop").build(),
                GetServerCertificateRequest.builder().serverCertificateName("none").build(),
                ListServerCertificatesRequest.builder().build(),
                ListServerCertificatesRequest.builder().pathPrefix("/web/").build(),
                update,
                update.toBuilder().newServerCertificateName("Store").build(),
                update.toBuilder().newPath("/").build(),
                update.toBuilder().serverCertificateName("none").newPath("/web/").build(),
                TagServerCertificateRequest.builder()
                        .serverCertificateName("shop")
                        .tags(TEAM)
                        .build(),
                UntagServerCertificateRequest.builder()
                        .serverCertificateName("shop")
                        .tagKeys("kind", "team")
                        .build(),
                ListServerCertificateTagsRequest.builder().serverCertificateName("shop").build(),
                DeleteServerCertificateRequest.builder().serverCertificateName("Shop").build());
    }
}
