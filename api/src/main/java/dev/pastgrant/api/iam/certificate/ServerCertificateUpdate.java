package dev.pastgrant.api.iam.certificate;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.RequestedPath;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.certificate.ServerCertificate;
import dev.pastgrant.domain.account.certificate.ServerCertificateCommand.UpdateServerCertificate;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.request.Requirement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The change of a server certificate's name or path. The caller needs the permission on the old ARN
 * and on the new one.
 *
 * @param name the new name; null to keep the present one
 * @param path the new path; null to keep the present one
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateServerCertificate.html">UpdateServerCertificate</a>
 */
record ServerCertificateUpdate(
        NamedServerCertificate certificate, @Nullable EntityName name, @Nullable EntityPath path) {
    static ServedOperation operation() {
        return IAM.write(
                "UpdateServerCertificate",
                (request, account) -> of(request).requires(request, account),
                request -> {
                    ServerCertificateUpdate to = of(request);
                    return request.change(
                            new UpdateServerCertificate(to.certificate.name(), to.name, to.path),
                            to.resources());
                },
                RequestedPath.check("NewPath"));
    }

    private static ServerCertificateUpdate of(OperationRequest request) {
        String name = request.textIfAny("NewServerCertificateName");
        String path = request.textIfAny("NewPath");
        return new ServerCertificateUpdate(
                NamedServerCertificate.of(request),
                name == null ? null : new EntityName(name),
                path == null ? null : new EntityPath(path));
    }

    private List<Requirement> requires(OperationRequest request, Account account) {
        List<Requirement> source = certificate.needs(request, account).all();
        Arn target = target(account);
        return target.equals(certificate.arn(account))
                ? source
                : source.stream()
                        .flatMap(need ->
                                List.of(
                                        need,
                                        new Requirement(
                                                need.action(), target.text(), need.context()))
                                        .stream())
                        .toList();
    }

    private Arn target(Account account) {
        EntityName present =
                certificate.find(account).map(ServerCertificate::name).orElse(certificate.name());
        EntityPath place =
                certificate.find(account).map(ServerCertificate::path).orElse(EntityPath.ROOT);
        return ServerCertificate.arn(
                account.ref(), path == null ? place : path, name == null ? present : name);
    }

    private List<ResourceRef> resources() {
        return name == null
                ? certificate.resources()
                : List.of(
                        NamedServerCertificate.resource(certificate.name().text()),
                        NamedServerCertificate.resource(name.text()));
    }
}
