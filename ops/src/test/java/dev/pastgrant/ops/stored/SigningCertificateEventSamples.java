package dev.pastgrant.ops.stored;

import static dev.pastgrant.ops.stored.SampleValues.CERTIFICATE;
import static dev.pastgrant.ops.stored.SampleValues.NOON;
import static dev.pastgrant.ops.stored.SampleValues.USER;

import dev.pastgrant.domain.account.certificate.SigningCertificateEvent.SigningCertificateDeleted;
import dev.pastgrant.domain.account.certificate.SigningCertificateEvent.SigningCertificateStatusChanged;
import dev.pastgrant.domain.account.certificate.SigningCertificateEvent.SigningCertificateUploaded;
import dev.pastgrant.domain.account.credential.CredentialStatus;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.policy.id.UniqueId;
import java.util.List;

/** One of each event of signing certificates. */
final class SigningCertificateEventSamples {
    private static final UniqueId ID = new UniqueId("TA7SMP42TDN5Z26OBPJE7EXAMPLE2345");

    static final List<LogEvent> ALL =
            List.of(
                    new SigningCertificateDeleted(ID),
                    new SigningCertificateStatusChanged(ID, CredentialStatus.INACTIVE),
                    new SigningCertificateUploaded(ID, USER, CERTIFICATE, NOON));

    private SigningCertificateEventSamples() {}
}
