package dev.pastgrant.ops.stored;

import static dev.pastgrant.ops.stored.SampleValues.CERTIFICATE;
import static dev.pastgrant.ops.stored.SampleValues.NAME;
import static dev.pastgrant.ops.stored.SampleValues.NOON;
import static dev.pastgrant.ops.stored.SampleValues.PATH;
import static dev.pastgrant.ops.stored.SampleValues.TAGS;

import dev.pastgrant.domain.account.certificate.CertificateWithChain;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateDeleted;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateMoved;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateTagged;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateUntagged;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateUploaded;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.policy.id.UniqueId;
import java.util.List;

/** One of each event of server certificates. */
final class ServerCertificateEventSamples {
    static final UniqueId ID = new UniqueId("ASCACKCEVSQ6C2EXAMPLE");
    static final CertificateWithChain CHAINED =
            new CertificateWithChain(CERTIFICATE, CERTIFICATE.pem());

    static final List<LogEvent> ALL =
            List.of(
                    new ServerCertificateDeleted(ID),
                    new ServerCertificateMoved(ID, NAME, PATH),
                    new ServerCertificateTagged(ID, TAGS),
                    new ServerCertificateUntagged(ID, List.of("team")),
                    new ServerCertificateUploaded(ID, NAME, PATH, CHAINED, NOON, TAGS));

    private ServerCertificateEventSamples() {}
}
