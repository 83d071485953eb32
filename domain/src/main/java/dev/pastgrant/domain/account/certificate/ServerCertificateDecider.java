package dev.pastgrant.domain.account.certificate;

import static dev.pastgrant.domain.account.Decision.accept;
import static dev.pastgrant.domain.account.Decision.refuse;
import static dev.pastgrant.domain.tag.TagKeyCase.COUNTS;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.TagDecider;
import dev.pastgrant.domain.account.certificate.ServerCertificateCommand.DeleteServerCertificate;
import dev.pastgrant.domain.account.certificate.ServerCertificateCommand.TagServerCertificate;
import dev.pastgrant.domain.account.certificate.ServerCertificateCommand.UntagServerCertificate;
import dev.pastgrant.domain.account.certificate.ServerCertificateCommand.UpdateServerCertificate;
import dev.pastgrant.domain.account.certificate.ServerCertificateCommand.UploadServerCertificate;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateDeleted;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateMoved;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateTagged;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateUntagged;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateUploaded;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.TagRules;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;
import java.util.Optional;

/**
 * The rules for server certificates.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadServerCertificate.html">UploadServerCertificate</a>
 */
public final class ServerCertificateDecider {
    private ServerCertificateDecider() {}

    public static Decision decide(
            Account account, ServerCertificateCommand command, Circumstances given) {
        Directory<ServerCertificate> all = account.resources().serverCertificates();
        Optional<ServerCertificate> found = all.find(command.name());
        if (command instanceof UploadServerCertificate upload && found.isEmpty()) {
            return upload(all, upload, given);
        }
        return found.map(existing -> decide(all, existing, command))
                .orElseGet(() -> refuse(NoSuchEntity.serverCertificate(command.name())));
    }

    private static Decision upload(
            Directory<ServerCertificate> all,
            UploadServerCertificate command,
            Circumstances given) {
        return switch (command.certificate()) {
            case Outcome.Bad(var unreadable) -> refuse(unreadable);
            case Outcome.Ok(var certificate) ->
                    obstacle(all, command, certificate.body(), given)
                            .map(Decision::refuse)
                            .orElseGet(() ->
                                    accept(
                                            new ServerCertificateUploaded(
                                                    given.ids()
                                                            .next(UniqueId.Kind.SERVER_CERTIFICATE),
                                                    command.name(),
                                                    command.path(),
                                                    certificate,
                                                    given.now(),
                                                    command.tags())));
        };
    }

    private static Optional<Refusal> obstacle(
            Directory<ServerCertificate> all,
            UploadServerCertificate command,
            CertificateBody body,
            Circumstances given) {
        Optional<Refusal> outOfDate = checkValidity(body, given.now());
        if (outOfDate.isPresent()) {
            return outOfDate;
        }
        int quota = given.quotas().of(Quota.SERVER_CERTIFICATES_PER_ACCOUNT);
        return all.size() >= quota
                ? Optional.of(Refusal.quotaExceeded(Quota.SERVER_CERTIFICATES_PER_ACCOUNT, quota))
                : TagRules.check(command.tags(), COUNTS);
    }

    /**
     * AWS wants a certificate to be valid when it is uploaded. It calls one that is not malformed.
     */
    private static Optional<Refusal> checkValidity(CertificateBody body, Instant now) {
        if (body.isTooEarly(now)) {
            return Optional.of(
                    malformed(
                            "Certificate is not yet valid. The 'Not Before' date is restricting it"
                                    + " from being used."));
        }
        return body.isTooLate(now)
                ? Optional.of(
                        malformed(
                                "Certificate is no longer valid. The 'Not After' date is"
                                        + " restricting it from being used."))
                : Optional.empty();
    }

    private static Refusal malformed(String message) {
        return new Refusal(IamError.MALFORMED_CERTIFICATE, message);
    }

    private static Decision decide(
            Directory<ServerCertificate> all,
            ServerCertificate existing,
            ServerCertificateCommand command) {
        return switch (command) {
            case UploadServerCertificate(var name, _, _, _) -> refuse(alreadyExists(name));
            case UpdateServerCertificate update -> update(all, existing, update);
            case TagServerCertificate(_, var tags) ->
                    TagDecider.tag(
                            existing.tags(),
                            tags,
                            COUNTS,
                            new ServerCertificateTagged(existing.id(), tags));
            case UntagServerCertificate(_, var keys) ->
                    TagDecider.untag(
                            existing.tags(),
                            keys,
                            COUNTS,
                            new ServerCertificateUntagged(existing.id(), keys));
            case DeleteServerCertificate _ -> accept(new ServerCertificateDeleted(existing.id()));
        };
    }

    private static Decision update(
            Directory<ServerCertificate> all,
            ServerCertificate existing,
            UpdateServerCertificate command) {
        EntityName name = command.newName() == null ? existing.name() : command.newName();
        EntityPath path = command.newPath() == null ? existing.path() : command.newPath();
        if (all.find(name).filter(other -> !other.id().equals(existing.id())).isPresent()) {
            return refuse(alreadyExists(name));
        }
        return name.equals(existing.name()) && path.equals(existing.path())
                ? accept()
                : accept(new ServerCertificateMoved(existing.id(), name, path));
    }

    private static Refusal alreadyExists(EntityName name) {
        return Refusal.alreadyExists(
                "The Server Certificate with name " + name + " already exists.");
    }
}
