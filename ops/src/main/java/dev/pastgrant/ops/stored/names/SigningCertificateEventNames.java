package dev.pastgrant.ops.stored.names;

import dev.pastgrant.domain.account.certificate.SigningCertificateEvent.SigningCertificateDeleted;
import dev.pastgrant.domain.account.certificate.SigningCertificateEvent.SigningCertificateStatusChanged;
import dev.pastgrant.domain.account.certificate.SigningCertificateEvent.SigningCertificateUploaded;
import java.util.List;

/** What is stored of signing certificates. */
final class SigningCertificateEventNames {
    static final List<StoredName> ALL =
            List.of(
                    new StoredName(
                            "iam.signing-certificate.deleted", 1, SigningCertificateDeleted.class),
                    new StoredName(
                            "iam.signing-certificate.status-changed",
                            1,
                            SigningCertificateStatusChanged.class),
                    new StoredName(
                            "iam.signing-certificate.uploaded",
                            1,
                            SigningCertificateUploaded.class));

    private SigningCertificateEventNames() {}
}
