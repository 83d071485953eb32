package dev.pastgrant.domain.account.certificate;

import dev.pastgrant.domain.account.credential.CredentialStatus;
import dev.pastgrant.domain.account.credential.CredentialsByOwner;
import dev.pastgrant.domain.account.credential.OwnedCredential;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;

/** A certificate with which a user, or root, signs requests to services that still take any. */
public record SigningCertificate(
        UniqueId id,
        UniqueId owner,
        CertificateBody body,
        CredentialStatus status,
        Instant uploadedAt)
        implements OwnedCredential {
    /** The account's certificates after an event. */
    public static CredentialsByOwner<SigningCertificate> evolve(
            CredentialsByOwner<SigningCertificate> all, SigningCertificateEvent event) {
        return switch (event) {
            case SigningCertificateEvent.SigningCertificateUploaded(
                            var id,
                            var owner,
                            var body,
                            var at) ->
                    all.adding(
                            new SigningCertificate(id, owner, body, CredentialStatus.ACTIVE, at));
            case SigningCertificateEvent.SigningCertificateStatusChanged(var id, var status) ->
                    all.updated(id, found -> found.with(status));
            case SigningCertificateEvent.SigningCertificateDeleted(var id) -> all.without(id);
        };
    }

    public boolean isActive() {
        return status == CredentialStatus.ACTIVE;
    }

    private SigningCertificate with(CredentialStatus changed) {
        return new SigningCertificate(id, owner, body, changed, uploadedAt);
    }
}
