package dev.pastgrant.api.iam.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.PlannedAccount;
import dev.pastgrant.api.iam.Scene;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.SharedError;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.iam.model.DeleteSigningCertificateRequest;
import software.amazon.awssdk.services.iam.model.GetAccountSummaryRequest;
import software.amazon.awssdk.services.iam.model.GetAccountSummaryResponse;
import software.amazon.awssdk.services.iam.model.ListSigningCertificatesRequest;
import software.amazon.awssdk.services.iam.model.ListSigningCertificatesResponse;
import software.amazon.awssdk.services.iam.model.SigningCertificate;
import software.amazon.awssdk.services.iam.model.UpdateSigningCertificateRequest;
import software.amazon.awssdk.services.iam.model.UploadSigningCertificateRequest;
import software.amazon.awssdk.services.iam.model.UploadSigningCertificateResponse;

class SigningCertificatesTest {
    private static final IssuedCertificate ONE =
            IssuedCertificate.bySelf("one", IssuedCertificate.ellipticKeys());
    private static final IssuedCertificate TWO = ONE.issue("two", IssuedCertificate.ellipticKeys());

    private final PlannedAccount account =
            new PlannedAccount().given(Scene.user("/", "Ada"), Scene.user("/", "bob"));

    private static UploadSigningCertificateRequest upload(@Nullable String user, String body) {
        return UploadSigningCertificateRequest.builder()
                .userName(user)
                .certificateBody(body)
                .build();
    }

    private SigningCertificate uploaded(@Nullable String user, String body) {
        return account.send(upload(user, body), UploadSigningCertificateResponse.class)
                .certificate();
    }

    private ListSigningCertificatesResponse list(@Nullable String user) {
        return account.send(
                ListSigningCertificatesRequest.builder().userName(user).build(),
                ListSigningCertificatesResponse.class);
    }

    @Test
    void an_upload_shows_the_certificate_as_it_was_sent_and_so_does_the_list() {
        String body = ONE.pem() + "\r\n";
        SigningCertificate made = uploaded("ada", body);
        assertThat(made.userName()).isEqualTo("Ada");
        assertThat(made.certificateBody()).isEqualTo(body);
        assertThat(made.statusAsString()).isEqualTo("Active");
        assertThat(made.uploadDate()).isEqualTo(account.now());
        assertThat(list("ada").certificates()).containsExactly(made);
        assertThat(list("bob").certificates()).isEmpty();
    }

    @Test
    void without_a_name_it_is_about_the_caller_be_it_a_user_or_root() {
        account.asUser("Ada");
        assertThat(uploaded(null, ONE.pem()).userName()).isEqualTo("Ada");
        account.asRoot();
        SigningCertificate ofRoot = uploaded(null, TWO.pem());
        assertThat(ofRoot.userName()).isNull();
        assertThat(list(null).certificates()).containsExactly(ofRoot);
        assertThat(list("ada").certificates()).hasSize(1);
    }

    @Test
    void the_summary_tells_whether_root_has_a_certificate_and_how_many_a_user_may_have() {
        assertThat(summary("AccountSigningCertificatesPresent")).isZero();
        assertThat(summary("SigningCertificatesPerUserQuota")).isEqualTo(2);
        uploaded("ada", ONE.pem());
        assertThat(summary("AccountSigningCertificatesPresent")).isZero();
        uploaded(null, TWO.pem());
        assertThat(summary("AccountSigningCertificatesPresent")).isOne();
    }

    private int summary(String key) {
        return account.send(
                        GetAccountSummaryRequest.builder().build(), GetAccountSummaryResponse.class)
                .summaryMapAsStrings()
                .getOrDefault(key, -1);
    }

    @Test
    void pages_go_on_where_the_one_before_ended() {
        uploaded("ada", ONE.pem());
        uploaded("ada", TWO.pem());
        ListSigningCertificatesRequest first =
                ListSigningCertificatesRequest.builder().userName("ada").maxItems(1).build();
        ListSigningCertificatesResponse page =
                account.send(first, ListSigningCertificatesResponse.class);
        assertThat(page.isTruncated()).isTrue();
        ListSigningCertificatesResponse rest =
                account.send(
                        first.toBuilder().marker(page.marker()).build(),
                        ListSigningCertificatesResponse.class);
        assertThat(Stream.concat(page.certificates().stream(), rest.certificates().stream()))
                .containsExactlyElementsOf(list("ada").certificates())
                .hasSize(2);
    }

    @Test
    void a_certificate_is_retired_and_deleted() {
        String id = uploaded("ada", ONE.pem()).certificateId();
        account.send(
                UpdateSigningCertificateRequest.builder()
                        .userName("ada")
                        .certificateId(id)
                        .status("Inactive")
                        .build());
        assertThat(list("ada").certificates())
                .extracting(SigningCertificate::statusAsString)
                .containsExactly("Inactive");
        account.send(
                DeleteSigningCertificateRequest.builder()
                        .userName("ada")
                        .certificateId(id)
                        .build());
        assertThat(list("ada").certificates()).isEmpty();
    }

    @Test
    void a_status_that_nothing_can_be_given_is_refused() {
        assertThat(
                        account.refusal(
                                        UpdateSigningCertificateRequest.builder()
                                                .certificateId("A".repeat(32))
                                                .status("Expired")
                                                .build())
                                .code())
                .isEqualTo(SharedError.VALIDATION_ERROR);
    }

    static Stream<String> noCertificates() {
        byte[] cut = new byte[ONE.der().length - 1];
        System.arraycopy(ONE.der(), 0, cut, 0, cut.length);
        byte[] longer = new byte[ONE.der().length + 1];
        System.arraycopy(ONE.der(), 0, longer, 0, ONE.der().length);
        String pem = ONE.pem();
        return Stream.of(
                "certificate",
                " ",
                ONE.privateKey(),
                pem + TWO.pem(),
                "Certificate:\n" + pem,
                pem + "that was it",
                pem.replace("BEGIN CERTIFICATE", "BEGIN X509 CRL"),
                pem.replace("-----END CERTIFICATE-----", ""),
                pem.replaceFirst("\nM", "\n*"),
                "-----BEGIN CERTIFICATE-----\n\n-----END CERTIFICATE-----",
                IssuedCertificate.pem("CERTIFICATE", cut),
                IssuedCertificate.pem("CERTIFICATE", longer),
                IssuedCertificate.pem("CERTIFICATE", "text".getBytes(StandardCharsets.US_ASCII)),
                IssuedCertificate.pem("CERTIFICATE", ONE.keys().getPublic().getEncoded()));
    }

    @ParameterizedTest
    @MethodSource("noCertificates")
    void what_is_not_exactly_one_certificate_in_pem_is_malformed(String body) {
        assertThat(account.refusal(upload("ada", body)).code())
                .isEqualTo(IamError.MALFORMED_CERTIFICATE);
    }

    @Test
    void a_certificate_that_is_over_is_invalid() {
        IssuedCertificate over =
                IssuedCertificate.bySelf(
                        "over",
                        IssuedCertificate.ellipticKeys(),
                        account.now().minusSeconds(9000),
                        account.now().minusSeconds(60));
        assertThat(account.refusal(upload("ada", over.pem())).code())
                .isEqualTo(IamError.INVALID_CERTIFICATE);
    }

    @Test
    void the_same_certificate_in_other_line_breaks_is_a_duplicate() {
        uploaded("ada", ONE.pem());
        assertThat(account.refusal(upload("bob", ONE.pem().replace("\n", "\r\n"))).code())
                .isEqualTo(IamError.DUPLICATE_CERTIFICATE);
    }
}
