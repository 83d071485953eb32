package dev.pastgrant.domain.account.certificate;

import static dev.pastgrant.domain.account.Decision.accept;
import static dev.pastgrant.domain.account.Decision.refuse;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.certificate.SigningCertificateCommand.DeleteSigningCertificate;
import dev.pastgrant.domain.account.certificate.SigningCertificateCommand.UpdateSigningCertificate;
import dev.pastgrant.domain.account.certificate.SigningCertificateCommand.UploadSigningCertificate;
import dev.pastgrant.domain.account.certificate.SigningCertificateEvent.SigningCertificateDeleted;
import dev.pastgrant.domain.account.certificate.SigningCertificateEvent.SigningCertificateStatusChanged;
import dev.pastgrant.domain.account.certificate.SigningCertificateEvent.SigningCertificateUploaded;
import dev.pastgrant.domain.account.credential.CredentialsByOwner;
import dev.pastgrant.domain.identity.CredentialKind;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.UniqueId;
import java.util.function.Function;

/**
 * The rules for signing certificates.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadSigningCertificate.html">UploadSigningCertificate</a>
 */
public final class SigningCertificateDecider {
    private SigningCertificateDecider() {}

    public static Decision decide(
            Account account, SigningCertificateCommand command, Circumstances given) {
        return account.ownerId(command.owner())
                .map(owner -> decide(account, owner, command, given))
                .orElseGet(() -> refuse(account.missing(command.owner())));
    }

    private static Decision decide(
            Account account,
            UniqueId owner,
            SigningCertificateCommand command,
            Circumstances given) {
        CredentialsByOwner<SigningCertificate> all = account.credentials().signingCertificates();
        return switch (command) {
            case UploadSigningCertificate(_, Outcome.Bad(var unreadable)) -> refuse(unreadable);
            case UploadSigningCertificate(_, Outcome.Ok(var body)) ->
                    upload(all, owner, body, given);
            case UpdateSigningCertificate(_, var id, var status) ->
                    onCertificate(
                            all,
                            owner,
                            id,
                            found ->
                                    found.status() == status
                                            ? accept()
                                            : accept(
                                                    new SigningCertificateStatusChanged(
                                                            found.id(), status)));
            case DeleteSigningCertificate(_, var id) ->
                    onCertificate(
                            all,
                            owner,
                            id,
                            found -> accept(new SigningCertificateDeleted(found.id())));
        };
    }

    private static Decision upload(
            CredentialsByOwner<SigningCertificate> all,
            UniqueId owner,
            CertificateBody body,
            Circumstances given) {
        if (!body.isValidAt(given.now())) {
            return refuse(
                    new Refusal(
                            IamError.INVALID_CERTIFICATE,
                            "The certificate is not valid now: its validity is from "
                                    + body.notBefore()
                                    + " to "
                                    + body.notAfter()
                                    + "."));
        }
        if (isThere(all, body)) {
            return refuse(
                    new Refusal(
                            IamError.DUPLICATE_CERTIFICATE,
                            "The same certificate is already associated with a user of this"
                                    + " account."));
        }
        int quota = given.quotas().of(Quota.CERTIFICATES_PER_USER);
        return all.of(owner).size() >= quota
                ? refuse(Refusal.quotaExceeded(Quota.CERTIFICATES_PER_USER, quota))
                : accept(
                        new SigningCertificateUploaded(
                                given.ids().next(CredentialKind.SIGNING_CERTIFICATE),
                                owner,
                                body,
                                given.now()));
    }

    /** Whether any user of the account, or root, has the certificate, however it was written. */
    private static boolean isThere(
            CredentialsByOwner<SigningCertificate> all, CertificateBody body) {
        return all.byId().values().stream()
                .anyMatch(other -> other.body().sha256().equals(body.sha256()));
    }

    private static Decision onCertificate(
            CredentialsByOwner<SigningCertificate> all,
            UniqueId owner,
            String id,
            Function<SigningCertificate, Decision> rule) {
        return all.get(owner, id)
                .map(rule)
                .orElseGet(() -> refuse(NoSuchEntity.signingCertificate(id)));
    }
}
