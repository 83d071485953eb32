package dev.pastgrant.domain.account.credential;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.account.NumberedIds.numbered;
import static dev.pastgrant.domain.account.credential.CredentialStatus.INACTIVE;
import static dev.pastgrant.domain.identity.CredentialKind.SIGNING_CERTIFICATE;
import static dev.pastgrant.domain.identity.CredentialKind.SSH_PUBLIC_KEY;
import static dev.pastgrant.policy.id.UniqueId.Kind.USER;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.Examples;
import dev.pastgrant.domain.account.certificate.SigningCertificateEvent.SigningCertificateDeleted;
import dev.pastgrant.domain.account.certificate.SigningCertificateEvent.SigningCertificateStatusChanged;
import dev.pastgrant.domain.account.certificate.SigningCertificateEvent.SigningCertificateUploaded;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyEvent.SshPublicKeyDeleted;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyEvent.SshPublicKeyStatusChanged;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyEvent.SshPublicKeyUploaded;
import dev.pastgrant.domain.account.user.UserEvent.UserDeleted;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fold believes no history in which credentials come and go as they cannot. */
class ImpossibleCredentialsTest {
    static Stream<AccountEvent> events() {
        return Stream.of(
                certificateOf("bob", 1),
                certificateOf("nobody", 2),
                new SigningCertificateStatusChanged(numbered(SIGNING_CERTIFICATE, 2), INACTIVE),
                new SigningCertificateDeleted(numbered(SIGNING_CERTIFICATE, 2)),
                new UserDeleted(id(USER, "alice")),
                keyOf("alice", 1),
                keyOf("nobody", 2),
                new SshPublicKeyStatusChanged(numbered(SSH_PUBLIC_KEY, 2), INACTIVE),
                new SshPublicKeyDeleted(numbered(SSH_PUBLIC_KEY, 2)),
                new UserDeleted(id(USER, "bob")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void it_cannot_have_happened(AccountEvent event) {
        AccountScenario world =
                given(
                        userCreated("alice"),
                        userCreated("bob"),
                        certificateOf("alice", 1),
                        keyOf("bob", 1));
        assertThatThrownBy(() -> world.account().evolve(event))
                .isInstanceOf(IllegalStateException.class);
    }

    private static SigningCertificateUploaded certificateOf(String user, int number) {
        return new SigningCertificateUploaded(
                numbered(SIGNING_CERTIFICATE, number),
                id(USER, user),
                Examples.certificate(number),
                NOW);
    }

    private static SshPublicKeyUploaded keyOf(String user, int number) {
        return new SshPublicKeyUploaded(
                numbered(SSH_PUBLIC_KEY, number), id(USER, user), Examples.publicKey(number), NOW);
    }
}
