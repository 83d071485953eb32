package dev.pastgrant.domain.account.certificate;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.credential.CredentialStatus;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;

/** An event of a signing certificate. */
public sealed interface SigningCertificateEvent extends AccountEvent {
    UniqueId certificateId();

    /** The certificate is there, and active. The owner is a user, or root by its account number. */
    record SigningCertificateUploaded(
            UniqueId certificateId, UniqueId owner, CertificateBody body, Instant uploadedAt)
            implements SigningCertificateEvent {}

    record SigningCertificateStatusChanged(UniqueId certificateId, CredentialStatus status)
            implements SigningCertificateEvent {}

    record SigningCertificateDeleted(UniqueId certificateId) implements SigningCertificateEvent {}
}
