package dev.pastgrant.api.iam.certificate;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.RequestedPath;
import dev.pastgrant.api.iam.named.Tagging;
import dev.pastgrant.api.iam.shape.AwsTags;
import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.certificate.ServerCertificate;
import dev.pastgrant.domain.account.certificate.ServerCertificateCommand.DeleteServerCertificate;
import dev.pastgrant.domain.account.certificate.ServerCertificateCommand.TagServerCertificate;
import dev.pastgrant.domain.account.certificate.ServerCertificateCommand.UntagServerCertificate;
import dev.pastgrant.domain.account.certificate.ServerCertificateCommand.UploadServerCertificate;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.request.Requirement;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.ServerCertificateMetadata;

/** The operations on server certificates and their tags. */
public final class ServerCertificates {
    private ServerCertificates() {}

    public static Stream<ServedOperation> operations() {
        return Stream.concat(
                Stream.of(
                        IAM.write(
                                "UploadServerCertificate",
                                ServerCertificates::needsToUpload,
                                ServerCertificates::upload,
                                RequestedPath.check("Path")),
                        IAM.read(
                                "GetServerCertificate",
                                NamedServerCertificate.ABOUT,
                                ServerCertificates::get),
                        IAM.read(
                                "ListServerCertificates",
                                Permission.one((request, account) ->
                                        request.permission(
                                                Arn.iam(
                                                        account.ref(),
                                                        ServerCertificate.RESOURCE_TYPE
                                                                + RequestedPath.prefix(request)))),
                                ServerCertificates::list),
                        ServerCertificateUpdate.operation(),
                        IAM.change(
                                "DeleteServerCertificate",
                                NamedServerCertificate.ABOUT,
                                (_, named) -> new DeleteServerCertificate(named.name()))),
                new Tagging<>(
                                "ServerCertificate",
                                NamedServerCertificate.ABOUT,
                                (named, tags) -> new TagServerCertificate(named.name(), tags),
                                (named, keys) -> new UntagServerCertificate(named.name(), keys))
                        .operations());
    }

    private static List<Requirement> needsToUpload(OperationRequest request, Account account) {
        return Tagging.needsToCreate(
                "ServerCertificate",
                ServerCertificate.arn(
                        account.ref(),
                        RequestedPath.of(request),
                        NamedServerCertificate.of(request).name()),
                request,
                null);
    }

    private static Plan<SdkPojo> upload(OperationRequest request) {
        NamedServerCertificate named = NamedServerCertificate.of(request);
        return request.change(
                new UploadServerCertificate(
                        named.name(),
                        RequestedPath.of(request),
                        ServerCertificateReader.read(
                                request.text("CertificateBody"),
                                request.textIfAny("CertificateChain"),
                                request.text("PrivateKey")),
                        AwsTags.in(request)),
                named.resources(),
                change -> uploaded(request, change.after(), named));
    }

    private static Reply.Answered<SdkPojo> uploaded(
            OperationRequest request, Account account, NamedServerCertificate named) {
        ServerCertificate found = named.find(account).orElseThrow();
        return request.response()
                .with("ServerCertificateMetadata", metadata(account, found))
                .with("Tags", found.tags().size() == 0 ? null : AwsTags.write(found.tags()))
                .answer(
                        Stream.of(
                                        found.name().text(),
                                        found.arn(account.ref()).text(),
                                        found.id().text())
                                .map(NamedServerCertificate::resource)
                                .toList());
    }

    private static Plan<SdkPojo> get(OperationRequest request, NamedServerCertificate named) {
        return request.read(view ->
                named.find(view.account())
                        .map(found -> shape(view.account(), found))
                        .map(shape -> request.response().with("ServerCertificate", shape).reply())
                        .orElseGet(() -> new Reply.Refused<>(named.missing())));
    }

    /** All that can be told of a certificate. The tags of one without are an empty list. */
    private static software.amazon.awssdk.services.iam.model.ServerCertificate shape(
            Account account, ServerCertificate found) {
        return software.amazon.awssdk.services.iam.model.ServerCertificate.builder()
                .serverCertificateMetadata(metadata(account, found))
                .certificateBody(found.certificate().body().pem())
                .certificateChain(found.certificate().chain())
                .tags(AwsTags.write(found.tags()))
                .build();
    }

    private static Plan<SdkPojo> list(OperationRequest request) {
        String prefix = RequestedPath.prefix(request);
        return request.read(view ->
                Listing.of(
                                view.account().resources().serverCertificates(),
                                found -> found.path().text().startsWith(prefix))
                        .reply(
                                request,
                                "ServerCertificateMetadataList",
                                found -> metadata(view.account(), found)));
    }

    private static ServerCertificateMetadata metadata(Account account, ServerCertificate found) {
        return ServerCertificateMetadata.builder()
                .path(found.path().text())
                .serverCertificateName(found.name().text())
                .serverCertificateId(found.id().text())
                .arn(found.arn(account.ref()).text())
                .uploadDate(found.uploadedAt())
                .expiration(found.certificate().body().notAfter())
                .build();
    }
}
