package dev.pastgrant.ops.stored.names;

import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateDeleted;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateMoved;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateTagged;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateUntagged;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateUploaded;
import java.util.List;

/** What is stored of server certificates. */
final class ServerCertificateEventNames {
    static final List<StoredName> ALL =
            List.of(
                    new StoredName(
                            "iam.server-certificate.deleted", 1, ServerCertificateDeleted.class),
                    new StoredName("iam.server-certificate.moved", 1, ServerCertificateMoved.class),
                    new StoredName(
                            "iam.server-certificate.tagged", 1, ServerCertificateTagged.class),
                    new StoredName(
                            "iam.server-certificate.untagged", 1, ServerCertificateUntagged.class),
                    new StoredName(
                            "iam.server-certificate.uploaded", 1, ServerCertificateUploaded.class));

    private ServerCertificateEventNames() {}
}
