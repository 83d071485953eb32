package dev.pastgrant.domain.account.certificate;

import static dev.pastgrant.domain.tag.TagKeyCase.COUNTS;

import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateDeleted;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateMoved;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateTagged;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateUntagged;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateUploaded;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;

/**
 * The certificate of a server. Its private key is not kept: nobody could ever read it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html">Manage
 *     server certificates</a>
 */
public record ServerCertificate(
        UniqueId id,
        EntityName name,
        EntityPath path,
        CertificateWithChain certificate,
        Instant uploadedAt,
        Tags tags)
        implements Entity {
    /** What stands before the path in an ARN. */
    public static final String RESOURCE_TYPE = "server-certificate";

    public static Arn arn(AccountRef account, EntityPath path, EntityName name) {
        return Arn.iam(account, RESOURCE_TYPE + path + name);
    }

    public Arn arn(AccountRef account) {
        return arn(account, path, name);
    }

    private ServerCertificate at(EntityName newName, EntityPath newPath) {
        return new ServerCertificate(id, newName, newPath, certificate, uploadedAt, tags);
    }

    private ServerCertificate withTags(Tags changed) {
        return new ServerCertificate(id, name, path, certificate, uploadedAt, changed);
    }

    /** The account's server certificates after an event. */
    public static Directory<ServerCertificate> evolve(
            Directory<ServerCertificate> all, ServerCertificateEvent event) {
        return switch (event) {
            case ServerCertificateUploaded(
                            var id,
                            var name,
                            var path,
                            var certificate,
                            var at,
                            var tags) ->
                    all.adding(
                            new ServerCertificate(id, name, path, certificate, at, new Tags(tags)));
            case ServerCertificateMoved(var id, var name, var path) ->
                    all.with(all.existing(id).at(name, path));
            case ServerCertificateTagged(var id, var tags) -> {
                ServerCertificate found = all.existing(id);
                yield all.with(found.withTags(found.tags().with(tags, COUNTS)));
            }
            case ServerCertificateUntagged(var id, var keys) -> {
                ServerCertificate found = all.existing(id);
                yield all.with(found.withTags(found.tags().without(keys, COUNTS)));
            }
            case ServerCertificateDeleted(var id) -> all.without(id);
        };
    }
}
