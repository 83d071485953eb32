package dev.pastgrant.domain.account.certificate;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;
import java.util.List;

/** An event of a server certificate. */
public sealed interface ServerCertificateEvent extends AccountEvent {
    UniqueId certificateId();

    record ServerCertificateUploaded(
            UniqueId certificateId,
            EntityName name,
            EntityPath path,
            CertificateWithChain certificate,
            Instant uploadedAt,
            List<Tag> tags)
            implements ServerCertificateEvent {
        public ServerCertificateUploaded {
            tags = List.copyOf(tags);
        }
    }

    /** The certificate has this name and path now. */
    record ServerCertificateMoved(UniqueId certificateId, EntityName name, EntityPath path)
            implements ServerCertificateEvent {}

    record ServerCertificateTagged(UniqueId certificateId, List<Tag> tags)
            implements ServerCertificateEvent {
        public ServerCertificateTagged {
            tags = List.copyOf(tags);
        }
    }

    record ServerCertificateUntagged(UniqueId certificateId, List<String> tagKeys)
            implements ServerCertificateEvent {
        public ServerCertificateUntagged {
            tagKeys = List.copyOf(tagKeys);
        }
    }

    record ServerCertificateDeleted(UniqueId certificateId) implements ServerCertificateEvent {}
}
