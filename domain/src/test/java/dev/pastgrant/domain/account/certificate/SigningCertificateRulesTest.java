package dev.pastgrant.domain.account.certificate;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.certificate;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.account.NumberedIds.numbered;
import static dev.pastgrant.domain.account.credential.CredentialStatus.ACTIVE;
import static dev.pastgrant.domain.account.credential.CredentialStatus.INACTIVE;
import static dev.pastgrant.domain.identity.CredentialKind.SIGNING_CERTIFICATE;
import static dev.pastgrant.domain.refusal.IamError.DELETE_CONFLICT;
import static dev.pastgrant.domain.refusal.IamError.DUPLICATE_CERTIFICATE;
import static dev.pastgrant.domain.refusal.IamError.INVALID_CERTIFICATE;
import static dev.pastgrant.domain.refusal.IamError.LIMIT_EXCEEDED;
import static dev.pastgrant.domain.refusal.IamError.MALFORMED_CERTIFICATE;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static dev.pastgrant.policy.id.UniqueId.Kind.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.certificate.SigningCertificateCommand.DeleteSigningCertificate;
import dev.pastgrant.domain.account.certificate.SigningCertificateCommand.UpdateSigningCertificate;
import dev.pastgrant.domain.account.certificate.SigningCertificateCommand.UploadSigningCertificate;
import dev.pastgrant.domain.account.certificate.SigningCertificateEvent.SigningCertificateDeleted;
import dev.pastgrant.domain.account.certificate.SigningCertificateEvent.SigningCertificateStatusChanged;
import dev.pastgrant.domain.account.certificate.SigningCertificateEvent.SigningCertificateUploaded;
import dev.pastgrant.domain.account.user.UserCommand.DeleteUser;
import dev.pastgrant.domain.account.user.UserEvent.UserDeleted;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningCertificateRulesTest {
    private static final Owner ALICE = new Owner.Named(name("alice"));
    private static final Owner BOB = new Owner.Named(name("bob"));
    private static final Owner ROOT = new Owner.Root();
    private static final UniqueId FIRST = numbered(SIGNING_CERTIFICATE, 1);

    private static SigningCertificateUploaded uploaded(String user, int number) {
        return new SigningCertificateUploaded(
                numbered(SIGNING_CERTIFICATE, number), id(USER, user), certificate(number), NOW);
    }

    private static UploadSigningCertificate upload(Owner owner, int number) {
        return new UploadSigningCertificate(owner, Outcome.ok(certificate(number)));
    }

    @Test
    void an_uploaded_certificate_is_active() {
        AccountScenario after =
                given(userCreated("alice"))
                        .when(upload(ALICE, 1))
                        .thenHappens(uploaded("alice", 1));
        assertThat(after.account().credentials().signingCertificates().of(id(USER, "alice")))
                .singleElement()
                .matches(SigningCertificate::isActive);
    }

    @Test
    void a_user_has_two_certificates_at_most_and_so_has_root() {
        given(userCreated("alice"), uploaded("alice", 1), uploaded("alice", 2))
                .when(upload(ALICE, 3))
                .thenRefuses(LIMIT_EXCEEDED, "Cannot exceed quota for CertificatesPerUser: 2");
        given().when(upload(ROOT, 1))
                .then()
                .when(upload(ROOT, 2))
                .then()
                .when(upload(ROOT, 3))
                .thenRefuses(LIMIT_EXCEEDED, "Cannot exceed quota for CertificatesPerUser: 2");
    }

    @Test
    void a_certificate_is_associated_with_one_user_of_the_account_however_it_is_written() {
        CertificateBody first = certificate(1);
        CertificateBody again =
                new CertificateBody(
                        first.pem() + "\n", first.sha256(), first.notBefore(), first.notAfter());
        for (Owner owner : List.of(ALICE, BOB, ROOT)) {
            given(userCreated("alice"), userCreated("bob"), uploaded("alice", 1))
                    .when(new UploadSigningCertificate(owner, Outcome.ok(again)))
                    .thenRefuses(
                            DUPLICATE_CERTIFICATE,
                            "The same certificate is already associated with a user of this"
                                    + " account.");
        }
    }

    @Test
    void a_deleted_certificate_can_be_uploaded_again_and_has_another_id() {
        given(userCreated("alice"))
                .when(upload(ALICE, 1))
                .thenHappens(uploaded("alice", 1))
                .when(new DeleteSigningCertificate(ALICE, FIRST.text()))
                .thenHappens(new SigningCertificateDeleted(FIRST))
                .when(upload(ALICE, 1))
                .thenHappens(
                        new SigningCertificateUploaded(
                                numbered(SIGNING_CERTIFICATE, 2),
                                id(USER, "alice"),
                                certificate(1),
                                NOW));
    }

    @Test
    void a_certificate_is_valid_from_its_first_instant_to_its_last_and_not_beyond() {
        CertificateBody body = certificate(1);
        AccountScenario story = given(userCreated("alice"));
        for (Duration off : List.of(Duration.ofSeconds(1), Duration.ofDays(400))) {
            story.at(body.notBefore().minus(off))
                    .when(upload(ALICE, 1))
                    .thenRefuses(INVALID_CERTIFICATE, invalid(body));
            story.at(body.notAfter().plus(off))
                    .when(upload(ALICE, 1))
                    .thenRefuses(INVALID_CERTIFICATE, invalid(body));
        }
        story.at(body.notBefore()).when(upload(ALICE, 1)).then();
        story.at(body.notAfter()).when(upload(ALICE, 1)).then();
    }

    private static String invalid(CertificateBody body) {
        return "The certificate is not valid now: its validity is from "
                + body.notBefore()
                + " to "
                + body.notAfter()
                + ".";
    }

    @Test
    void what_could_not_be_read_is_refused_unless_there_is_no_such_user() {
        UploadSigningCertificate unreadable =
                new UploadSigningCertificate(
                        ALICE, Outcome.bad(new Refusal(MALFORMED_CERTIFICATE, "no certificate")));
        given(userCreated("alice"))
                .when(unreadable)
                .thenRefuses(MALFORMED_CERTIFICATE, "no certificate");
        given().when(unreadable)
                .thenRefuses(NO_SUCH_ENTITY, "The user with name alice cannot be found.");
    }

    @Test
    void a_certificate_is_retired_and_activated_again() {
        AccountScenario story = given(userCreated("alice"), uploaded("alice", 1));
        story.when(new UpdateSigningCertificate(ALICE, FIRST.text(), ACTIVE)).thenNothingHappens();
        story.when(new UpdateSigningCertificate(ALICE, FIRST.text(), INACTIVE))
                .thenHappens(new SigningCertificateStatusChanged(FIRST, INACTIVE))
                .when(new UpdateSigningCertificate(ALICE, FIRST.text(), ACTIVE))
                .thenHappens(new SigningCertificateStatusChanged(FIRST, ACTIVE));
    }

    @Test
    void a_certificate_is_changed_only_in_the_name_of_its_owner() {
        AccountScenario story =
                given(userCreated("alice"), userCreated("bob"), uploaded("alice", 1));
        String missing = "The Certificate with id " + FIRST + " cannot be found.";
        for (Owner other : List.of(BOB, ROOT)) {
            story.when(new UpdateSigningCertificate(other, FIRST.text(), INACTIVE))
                    .thenRefuses(NO_SUCH_ENTITY, missing);
            story.when(new DeleteSigningCertificate(other, FIRST.text()))
                    .thenRefuses(NO_SUCH_ENTITY, missing);
        }
        story.when(new DeleteSigningCertificate(ALICE, "none_at_all"))
                .thenRefuses(
                        NO_SUCH_ENTITY, "The Certificate with id none_at_all cannot be found.");
    }

    @Test
    void a_user_is_not_deleted_before_its_certificates() {
        given(userCreated("alice"), uploaded("alice", 1))
                .when(new DeleteUser(name("alice")))
                .thenRefuses(
                        DELETE_CONFLICT,
                        "Cannot delete entity, must delete signing certificates first.");
        given(userCreated("alice"), uploaded("alice", 1), new SigningCertificateDeleted(FIRST))
                .when(new DeleteUser(name("alice")))
                .thenHappens(new UserDeleted(id(USER, "alice")));
    }

    @Test
    void root_owns_its_certificates_by_the_number_of_the_account() {
        given().when(upload(ROOT, 1))
                .thenHappens(
                        new SigningCertificateUploaded(
                                FIRST, UniqueId.root(ACCOUNT), certificate(1), NOW));
    }
}
