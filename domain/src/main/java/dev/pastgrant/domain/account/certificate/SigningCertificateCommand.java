package dev.pastgrant.domain.account.certificate;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.account.credential.CredentialStatus;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;

/** A request to change signing certificates. */
public sealed interface SigningCertificateCommand extends AccountCommand {
    Owner owner();

    /** Uploads a certificate, which was read beforehand. What could not be read is refused. */
    record UploadSigningCertificate(Owner owner, Outcome<CertificateBody, Refusal> body)
            implements SigningCertificateCommand {}

    /**
     * Changes whether a certificate may be used.
     *
     * @param certificateId as requested, which no certificate need have
     */
    record UpdateSigningCertificate(Owner owner, String certificateId, CredentialStatus status)
            implements SigningCertificateCommand {}

    record DeleteSigningCertificate(Owner owner, String certificateId)
            implements SigningCertificateCommand {}
}
