package dev.pastgrant.api.iam.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.PlannedAccount;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Refusal;
import java.io.IOException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.iam.model.DeleteServerCertificateRequest;
import software.amazon.awssdk.services.iam.model.GetAccountSummaryRequest;
import software.amazon.awssdk.services.iam.model.GetAccountSummaryResponse;
import software.amazon.awssdk.services.iam.model.GetServerCertificateRequest;
import software.amazon.awssdk.services.iam.model.GetServerCertificateResponse;
import software.amazon.awssdk.services.iam.model.ListServerCertificatesRequest;
import software.amazon.awssdk.services.iam.model.ListServerCertificatesResponse;
import software.amazon.awssdk.services.iam.model.ServerCertificate;
import software.amazon.awssdk.services.iam.model.ServerCertificateMetadata;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.UpdateServerCertificateRequest;
import software.amazon.awssdk.services.iam.model.UploadServerCertificateRequest;
import software.amazon.awssdk.services.iam.model.UploadServerCertificateResponse;

class ServerCertificatesTest {
    private static final IssuedCertificate ROOT =
            IssuedCertificate.bySelf("root", IssuedCertificate.ellipticKeys());
    private static final IssuedCertificate MIDDLE =
            ROOT.issue("middle", IssuedCertificate.ellipticKeys());
    private static final IssuedCertificate SHOP =
            MIDDLE.issue("shop.example.com", IssuedCertificate.ellipticKeys());
    private static final IssuedCertificate RSA =
            IssuedCertificate.bySelf("rsa.example.com", IssuedCertificate.rsaKeys(2048));
    private static final Tag TEAM = Tag.builder().key("team").value("blue").build();

    private final PlannedAccount account = new PlannedAccount();

    private static UploadServerCertificateRequest.Builder upload(
            String name, IssuedCertificate certificate) {
        return UploadServerCertificateRequest.builder()
                .serverCertificateName(name)
                .certificateBody(certificate.pem())
                .privateKey(certificate.privateKey());
    }

    private ServerCertificate get(String name) {
        return account.send(
                        GetServerCertificateRequest.builder().serverCertificateName(name).build(),
                        GetServerCertificateResponse.class)
                .serverCertificate();
    }

    private List<String> listed(ListServerCertificatesRequest.Builder request) {
        return account
                .send(request.build(), ListServerCertificatesResponse.class)
                .serverCertificateMetadataList()
                .stream()
                .map(ServerCertificateMetadata::serverCertificateName)
                .toList();
    }

    @Test
    void a_certificate_comes_back_without_its_key_and_without_blank_space_around_it() {
        String chain = MIDDLE.pem() + "\n" + ROOT.pem();
        UploadServerCertificateRequest request =
                upload("Shop", SHOP)
                        .certificateBody(SHOP.pem() + "\n")
                        .certificateChain(chain)
                        .path("/cloudfront/")
                        .tags(TEAM)
                        .build();
        UploadServerCertificateResponse made =
                account.send(request, UploadServerCertificateResponse.class);
        ServerCertificateMetadata metadata = made.serverCertificateMetadata();
        assertThat(metadata.arn())
                .isEqualTo("arn:aws:iam::123456789012:server-certificate/cloudfront/Shop");
        assertThat(metadata.serverCertificateId()).startsWith("ASCA");
        assertThat(metadata.uploadDate()).isEqualTo(account.now());
        assertThat(metadata.expiration()).isEqualTo(IssuedCertificate.UNTIL);
        assertThat(made.tags()).containsExactly(TEAM);
        assertThat(get("shop"))
                .isEqualTo(
                        ServerCertificate.builder()
                                .serverCertificateMetadata(metadata)
                                .certificateBody(SHOP.pem().strip())
                                .certificateChain(chain.strip())
                                .tags(TEAM)
                                .build());
    }

    @Test
    void without_tags_and_chain_there_are_none() {
        UploadServerCertificateResponse made =
                account.send(upload("shop", SHOP).build(), UploadServerCertificateResponse.class);
        assertThat(made.hasTags()).isFalse();
        assertThat(made.serverCertificateMetadata().path()).isEqualTo("/");
        assertThat(get("shop").certificateChain()).isNull();
        assertThat(get("shop").tags()).isEmpty();
    }

    @Test
    void the_record_of_an_upload_names_the_certificate_by_its_name_arn_and_id() {
        assertThat(account.answer(upload("shop", SHOP).build()).resources())
                .extracting(ResourceRef::name)
                .startsWith("shop", "arn:aws:iam::123456789012:server-certificate/shop")
                .hasSize(3);
    }

    @Test
    void a_list_is_of_a_path_in_the_order_of_names_and_in_pages() {
        for (String name : List.of("b", "C", "a")) {
            account.send(upload(name, SHOP).path("/web/").build());
        }
        account.send(upload("d", SHOP).build());
        assertThat(listed(ListServerCertificatesRequest.builder()))
                .containsExactly("a", "b", "C", "d");
        assertThat(listed(ListServerCertificatesRequest.builder().pathPrefix("/web")))
                .containsExactly("a", "b", "C");
        ListServerCertificatesRequest.Builder request =
                ListServerCertificatesRequest.builder().maxItems(3);
        ListServerCertificatesResponse page =
                account.send(request.build(), ListServerCertificatesResponse.class);
        assertThat(page.isTruncated()).isTrue();
        assertThat(listed(request.marker(page.marker()))).containsExactly("d");
    }

    @Test
    void the_summary_counts_certificates() {
        assertThat(summary("ServerCertificates")).isZero();
        account.send(upload("shop", SHOP).build());
        assertThat(summary("ServerCertificates")).isOne();
        assertThat(summary("ServerCertificatesQuota")).isEqualTo(20);
    }

    private int summary(String key) {
        return account.send(
                        GetAccountSummaryRequest.builder().build(), GetAccountSummaryResponse.class)
                .summaryMapAsStrings()
                .getOrDefault(key, -1);
    }

    @Test
    void a_renamed_certificate_is_found_by_its_new_name_and_keeps_its_id() {
        account.send(upload("shop", SHOP).build());
        ServerCertificateMetadata before = get("shop").serverCertificateMetadata();
        account.send(
                UpdateServerCertificateRequest.builder()
                        .serverCertificateName("Shop")
                        .newServerCertificateName("store")
                        .newPath("/cloudfront/")
                        .build());
        assertThat(get("store").serverCertificateMetadata())
                .isEqualTo(
                        before.toBuilder()
                                .serverCertificateName("store")
                                .path("/cloudfront/")
                                .arn(
                                        "arn:aws:iam::123456789012:server-certificate/"
                                                + "cloudfront/store")
                                .build());
        account.send(
                DeleteServerCertificateRequest.builder().serverCertificateName("STORE").build());
        assertThat(listed(ListServerCertificatesRequest.builder())).isEmpty();
    }

    static Stream<String> keysOfRsa() throws IOException {
        PrivateKeyInfo info = PrivateKeyInfo.getInstance(RSA.keys().getPrivate().getEncoded());
        String pkcs1 =
                IssuedCertificate.pem(
                        "RSA PRIVATE KEY", info.parsePrivateKey().toASN1Primitive().getEncoded());
        return Stream.of(RSA.privateKey(), pkcs1, pkcs1.strip().replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @MethodSource("keysOfRsa")
    void an_rsa_key_comes_in_either_form(String key) {
        account.send(upload("rsa", RSA).privateKey(key).build());
    }

    static Stream<String> ellipticKeys() throws IOException {
        PrivateKeyInfo info = PrivateKeyInfo.getInstance(SHOP.keys().getPrivate().getEncoded());
        byte[] parameters =
                info.getPrivateKeyAlgorithm().getParameters().toASN1Primitive().getEncoded();
        var bare = org.bouncycastle.asn1.sec.ECPrivateKey.getInstance(info.parsePrivateKey());
        String sec1 =
                IssuedCertificate.pem(
                        "EC PRIVATE KEY",
                        new org.bouncycastle.asn1.sec.ECPrivateKey(
                                        256,
                                        bare.getKey(),
                                        info.getPrivateKeyAlgorithm().getParameters())
                                .getEncoded());
        return Stream.of(
                SHOP.privateKey(), sec1, IssuedCertificate.pem("EC PARAMETERS", parameters) + sec1);
    }

    @ParameterizedTest
    @MethodSource("ellipticKeys")
    void an_elliptic_key_comes_in_either_form(String key) {
        account.send(upload("shop", SHOP).privateKey(key).build());
    }

    static Stream<String> noKeys() {
        return Stream.of(
                "key",
                SHOP.pem(),
                SHOP.privateKey() + MIDDLE.privateKey(),
                SHOP.privateKey().replace("PRIVATE", "PUBLIC"),
                IssuedCertificate.pem("PRIVATE KEY", new byte[] {1, 2, 3}),
                IssuedCertificate.pem("RSA PRIVATE KEY", SHOP.keys().getPrivate().getEncoded()),
                IssuedCertificate.pem("EC PRIVATE KEY", RSA.keys().getPrivate().getEncoded()));
    }

    @ParameterizedTest
    @MethodSource("noKeys")
    void what_is_not_exactly_one_private_key_is_malformed(String key) {
        expectRefusal(
                upload("shop", SHOP).privateKey(key),
                IamError.MALFORMED_CERTIFICATE,
                "Unable to parse private key. Please ensure the private key is in PEM format.");
    }

    static Stream<String> encryptedKeys() {
        return Stream.of(
                IssuedCertificate.pem("ENCRYPTED PRIVATE KEY", new byte[] {1}),
                """
                -----BEGIN RSA PRIVATE KEY-----
                Proc-Type: 4,ENCRYPTED
                DEK-Info: AES-128-CBC,AA

                AAAA
                -----END RSA PRIVATE KEY-----
                """);
    }

    @ParameterizedTest
    @MethodSource("encryptedKeys")
    void an_encrypted_key_is_refused(String key) {
        expectRefusal(
                upload("shop", SHOP).privateKey(key),
                IamError.MALFORMED_CERTIFICATE,
                "The private key must not be encrypted.");
    }

    static Stream<String> othersKeys() {
        return Stream.of(MIDDLE.privateKey(), RSA.privateKey());
    }

    @ParameterizedTest
    @MethodSource("othersKeys")
    void the_key_of_another_certificate_is_a_mismatch(String key) {
        expectMismatch(upload("shop", SHOP).privateKey(key));
    }

    @Test
    void an_rsa_key_of_the_same_modulus_with_another_exponent_is_a_mismatch() throws IOException {
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) RSA.keys().getPrivate();
        byte[] wrong =
                new RSAPrivateKey(
                                key.getModulus(),
                                key.getPublicExponent(),
                                key.getPrivateExponent().nextProbablePrime(),
                                key.getPrimeP(),
                                key.getPrimeQ(),
                                key.getPrimeExponentP(),
                                key.getPrimeExponentQ(),
                                key.getCrtCoefficient())
                        .getEncoded();
        expectMismatch(
                upload("rsa", RSA).privateKey(IssuedCertificate.pem("RSA PRIVATE KEY", wrong)));
        expectMismatch(
                upload("rsa", RSA)
                        .privateKey(
                                IssuedCertificate.bySelf("o", IssuedCertificate.rsaKeys(1024))
                                        .privateKey()));
    }

    private void expectMismatch(UploadServerCertificateRequest.Builder request) {
        expectRefusal(
                request,
                IamError.KEY_PAIR_MISMATCH,
                "Public key certificate and private key doesn't match.");
    }

    private void expectRefusal(
            UploadServerCertificateRequest.Builder request, IamError code, String message) {
        assertThat(account.refusal(request.build())).isEqualTo(new Refusal(code, message));
        assertThat(listed(ListServerCertificatesRequest.builder())).isEmpty();
    }

    static Stream<String> goodChains() {
        return Stream.of(MIDDLE.pem(), MIDDLE.pem() + ROOT.pem(), MIDDLE.pem() + "\n" + ROOT.pem());
    }

    @ParameterizedTest
    @MethodSource("goodChains")
    void a_chain_goes_as_far_as_it_likes_in_order(String chain) {
        account.send(upload("shop", SHOP).certificateChain(chain).build());
    }

    static Stream<String> brokenChains() {
        IssuedCertificate namesake =
                IssuedCertificate.bySelf("middle", IssuedCertificate.ellipticKeys());
        IssuedCertificate renamed = ROOT.issue("other", MIDDLE.keys());
        return Stream.of(
                ROOT.pem(),
                ROOT.pem() + MIDDLE.pem(),
                SHOP.pem() + MIDDLE.pem(),
                namesake.pem(),
                renamed.pem(),
                MIDDLE.pem() + MIDDLE.pem(),
                "subject=middle\n" + MIDDLE.pem(),
                MIDDLE.pem() + MIDDLE.privateKey(),
                "chain",
                " ");
    }

    @ParameterizedTest
    @MethodSource("brokenChains")
    void a_chain_that_does_not_lead_on_from_the_certificate_is_malformed(String chain) {
        expectRefusal(
                upload("shop", SHOP).certificateChain(chain),
                IamError.MALFORMED_CERTIFICATE,
                "Unable to validate certificate chain. The certificate chain must start with the"
                        + " immediate signing certificate, followed by any intermediaries in"
                        + " order. The index within the chain of the invalid certificate is: -1");
    }

    static Stream<String> longChains() {
        return Stream.of(
                MIDDLE.pem() + String.join("", Collections.nCopies(10, ROOT.pem())),
                MIDDLE.pem() + " ".repeat(200_000));
    }

    @ParameterizedTest
    @MethodSource("longChains")
    void a_chain_of_more_than_ten_or_of_much_text_is_refused(String chain) {
        expectRefusal(
                upload("shop", SHOP).certificateChain(chain),
                IamError.MALFORMED_CERTIFICATE,
                "The certificate chain is too long.");
        account.send(
                upload("shop", SHOP)
                        .certificateChain(
                                MIDDLE.pem() + String.join("", Collections.nCopies(9, ROOT.pem())))
                        .build());
    }

    @Test
    void a_body_that_is_no_certificate_is_malformed_whatever_the_key() {
        expectRefusal(
                upload("shop", SHOP).certificateBody(SHOP.pem() + MIDDLE.pem()),
                IamError.MALFORMED_CERTIFICATE,
                "Unable to parse certificate. Please ensure the certificate is in PEM format.");
    }
}
