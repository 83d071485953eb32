package dev.pastgrant.api.iam.sshkey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.PlannedAccount;
import dev.pastgrant.api.iam.Scene;
import dev.pastgrant.api.iam.certificate.IssuedCertificate;
import dev.pastgrant.domain.refusal.IamError;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.iam.model.DeleteSshPublicKeyRequest;
import software.amazon.awssdk.services.iam.model.GetSshPublicKeyRequest;
import software.amazon.awssdk.services.iam.model.GetSshPublicKeyResponse;
import software.amazon.awssdk.services.iam.model.ListSshPublicKeysRequest;
import software.amazon.awssdk.services.iam.model.ListSshPublicKeysResponse;
import software.amazon.awssdk.services.iam.model.SSHPublicKey;
import software.amazon.awssdk.services.iam.model.SSHPublicKeyMetadata;
import software.amazon.awssdk.services.iam.model.UpdateSshPublicKeyRequest;
import software.amazon.awssdk.services.iam.model.UploadSshPublicKeyRequest;
import software.amazon.awssdk.services.iam.model.UploadSshPublicKeyResponse;

class SshPublicKeysTest {
    /** A key as {@code ssh-keygen -t rsa -b 2048} writes it. */
    private static final String SSH =
            "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCeE8B38dqSyCFTLrRu1rdx/1af"
                    + "E82TEAf06zjAHqNaRMEnsyq3n2UFkN+rTyHyqCXHYS+7jaRurAFEAH443fafME7F"
                    + "ARtuuk8lEmEvTHBS/NBQfacYlP2wNWEXwdKrMnqKnLiOH6DUj/TIvKwIQhB0GGRS"
                    + "1h0yoow2yyWWRmJ5MYmWaNYae9xvIDihk3nYwRTZkkrM6ymL+MBUO/RJuWjtCTAX"
                    + "Onqo2lC15pKiaPMeg36QxgZ6EmU+LaVxyFOgYLOnqqzU9DPK3pryw3ywThJU9HDx"
                    + "e/hLzs/8bRTV57mUNcXy+A358cGsoZebXQeq4XEWp+BQDTV9Ide8/SfZJ+CH";

    /** The same as {@code ssh-keygen -e -m PKCS8} writes it. */
    private static final String PEM =
            """
            -----BEGIN PUBLIC KEY-----
            MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnhPAd/HaksghUy60bta3
            cf9WnxPNkxAH9Os4wB6jWkTBJ7Mqt59lBZDfq08h8qglx2Evu42kbqwBRAB+ON32
            nzBOxQEbbrpPJRJhL0xwUvzQUH2nGJT9sDVhF8HSqzJ6ipy4jh+g1I/0yLysCEIQ
            dBhkUtYdMqKMNssllkZieTGJlmjWGnvcbyA4oZN52MEU2ZJKzOspi/jAVDv0Sblo
            7QkwFzp6qNpQteaSomjzHoN+kMYGehJlPi2lcchToGCzp6qs1PQzyt6a8sN8sE4S
            VPRw8Xv4S87P/G0U1ee5lDXF8vgN+fHBrKGXm10HquFxFqfgUA01fSHXvP0n2Sfg
            hwIDAQAB
            -----END PUBLIC KEY-----
            """;

    /** The same as {@code ssh-keygen -e -m PEM} writes it. */
    private static final String PKCS1 =
            """
            -----BEGIN RSA PUBLIC KEY-----
            MIIBCgKCAQEAnhPAd/HaksghUy60bta3cf9WnxPNkxAH9Os4wB6jWkTBJ7Mqt59l
            BZDfq08h8qglx2Evu42kbqwBRAB+ON32nzBOxQEbbrpPJRJhL0xwUvzQUH2nGJT9
            sDVhF8HSqzJ6ipy4jh+g1I/0yLysCEIQdBhkUtYdMqKMNssllkZieTGJlmjWGnvc
            byA4oZN52MEU2ZJKzOspi/jAVDv0Sblo7QkwFzp6qNpQteaSomjzHoN+kMYGehJl
            Pi2lcchToGCzp6qs1PQzyt6a8sN8sE4SVPRw8Xv4S87P/G0U1ee5lDXF8vgN+fHB
            rKGXm10HquFxFqfgUA01fSHXvP0n2SfghwIDAQAB
            -----END RSA PUBLIC KEY-----
            """;

    /** As {@code ssh-keygen -l -E md5} shows it. */
    private static final String FINGERPRINT = "a1:b4:32:50:44:a7:c9:95:80:99:0a:1c:f7:d2:6c:ea";

    private final PlannedAccount account =
            new PlannedAccount().given(Scene.user("/", "Ada"), Scene.user("/", "bob"));

    private static UploadSshPublicKeyRequest upload(String body) {
        return UploadSshPublicKeyRequest.builder().userName("ada").sshPublicKeyBody(body).build();
    }

    private SSHPublicKey uploaded(String body) {
        return account.send(upload(body), UploadSshPublicKeyResponse.class).sshPublicKey();
    }

    private static GetSshPublicKeyRequest get(String user, String id, String encoding) {
        return GetSshPublicKeyRequest.builder()
                .userName(user)
                .sshPublicKeyId(id)
                .encoding(encoding)
                .build();
    }

    private String body(String id, String encoding) {
        return account.send(get("ada", id, encoding), GetSshPublicKeyResponse.class)
                .sshPublicKey()
                .sshPublicKeyBody();
    }

    static Stream<String> forms() {
        return Stream.of(
                SSH, SSH + " ada@laptop of hers\n", PEM, PEM.strip().replace("\n", "\r\n"), PKCS1);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_key_of_either_encoding_is_shown_in_both(String form) {
        SSHPublicKey made = uploaded(form);
        assertThat(made.sshPublicKeyBody()).isEqualTo(form);
        assertThat(made.userName()).isEqualTo("Ada");
        assertThat(made.fingerprint()).isEqualTo(FINGERPRINT);
        assertThat(made.statusAsString()).isEqualTo("Active");
        assertThat(made.uploadDate()).isEqualTo(account.now());
        assertThat(body(made.sshPublicKeyId(), "SSH")).isEqualTo(SSH);
        assertThat(body(made.sshPublicKeyId(), "PEM")).isEqualTo(PEM);
    }

    @Test
    void a_list_shows_less_of_a_key() {
        SSHPublicKey made = uploaded(SSH);
        ListSshPublicKeysResponse list =
                account.send(
                        ListSshPublicKeysRequest.builder().userName("ada").build(),
                        ListSshPublicKeysResponse.class);
        assertThat(list.sshPublicKeys())
                .containsExactly(
                        SSHPublicKeyMetadata.builder()
                                .userName("Ada")
                                .sshPublicKeyId(made.sshPublicKeyId())
                                .status("Active")
                                .uploadDate(made.uploadDate())
                                .build());
        assertThat(
                        account.asUser("bob")
                                .send(
                                        ListSshPublicKeysRequest.builder().build(),
                                        ListSshPublicKeysResponse.class)
                                .sshPublicKeys())
                .isEmpty();
    }

    @Test
    void the_same_key_in_another_encoding_is_a_duplicate() {
        uploaded(SSH);
        for (String again : List.of(SSH, PEM, PKCS1)) {
            assertThat(account.refusal(upload(again)).code())
                    .isEqualTo(IamError.DUPLICATE_SSH_PUBLIC_KEY);
        }
    }

    @Test
    void a_key_is_found_by_its_owner_only() {
        String id = uploaded(SSH).sshPublicKeyId();
        for (String encoding : List.of("SSH", "PEM")) {
            assertThat(account.refusal(get("bob", id, encoding)).code())
                    .isEqualTo(IamError.NO_SUCH_ENTITY);
        }
        assertThat(account.refusal(get("ada", "A".repeat(20), "SSH")).message())
                .isEqualTo("The Public Key with id AAAAAAAAAAAAAAAAAAAA cannot be found.");
    }

    @Test
    void a_key_is_retired_and_deleted() {
        String id = uploaded(SSH).sshPublicKeyId();
        account.send(
                UpdateSshPublicKeyRequest.builder()
                        .userName("ada")
                        .sshPublicKeyId(id)
                        .status("Inactive")
                        .build());
        assertThat(
                        account.send(get("ada", id, "SSH"), GetSshPublicKeyResponse.class)
                                .sshPublicKey()
                                .statusAsString())
                .isEqualTo("Inactive");
        account.send(
                DeleteSshPublicKeyRequest.builder().userName("ada").sshPublicKeyId(id).build());
        assertThat(account.refusal(get("ada", id, "SSH")).code())
                .isEqualTo(IamError.NO_SUCH_ENTITY);
    }

    static Stream<String> unrecognized() {
        return Stream.of(
                "key",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEdvb2QgYnllLCBhbmQgdGhhbmtzIGZvciBhbGw=",
                SSH.replace("ssh-rsa ", ""),
                IssuedCertificate.bySelf("x", IssuedCertificate.ellipticKeys()).pem());
    }

    @ParameterizedTest
    @MethodSource("unrecognized")
    void what_is_in_neither_encoding_is_unrecognized(String body) {
        assertThat(account.refusal(upload(body)).code())
                .isEqualTo(IamError.UNRECOGNIZED_PUBLIC_KEY_ENCODING);
    }

    static Stream<String> invalid() {
        return Stream.of(
                "ssh-rsa",
                "ssh-rsa %%%",
                "ssh-rsa AAAA",
                "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIEdvb2QgYnllLCBhbmQgdGhhbmtzIGZvciBhbGw=",
                SSH.substring(0, 200),
                PEM.replaceFirst("MII", "MIM"),
                PEM + PEM,
                PEM.replace("END PUBLIC KEY", "END KEY"),
                IssuedCertificate.pem(
                        "PUBLIC KEY", IssuedCertificate.ellipticKeys().getPublic().getEncoded()),
                IssuedCertificate.pem(
                        "PUBLIC KEY", IssuedCertificate.rsaKeys(1024).getPublic().getEncoded()));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void what_holds_no_rsa_key_of_2048_bits_is_invalid(String body) {
        assertThat(account.refusal(upload(body)).code()).isEqualTo(IamError.INVALID_PUBLIC_KEY);
    }
}
