package dev.pastgrant.domain.account.certificate;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request to change server certificates. */
public sealed interface ServerCertificateCommand extends AccountCommand {
    EntityName name();

    /**
     * Uploads a certificate, which was read beforehand and compared with its private key. What
     * could not be read is refused.
     */
    record UploadServerCertificate(
            EntityName name,
            EntityPath path,
            Outcome<CertificateWithChain, Refusal> certificate,
            List<Tag> tags)
            implements ServerCertificateCommand {}

    /**
     * Renames or moves a certificate.
     *
     * @param newName null to keep the present one
     * @param newPath null to keep the present one
     */
    record UpdateServerCertificate(
            EntityName name, @Nullable EntityName newName, @Nullable EntityPath newPath)
            implements ServerCertificateCommand {}

    record TagServerCertificate(EntityName name, List<Tag> tags)
            implements ServerCertificateCommand {}

    record UntagServerCertificate(EntityName name, List<String> tagKeys)
            implements ServerCertificateCommand {}

    record DeleteServerCertificate(EntityName name) implements ServerCertificateCommand {}
}
