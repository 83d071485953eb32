package dev.pastgrant.api.iam.certificate;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.credential.RequestedStatus;
import dev.pastgrant.api.iam.named.Subject;
import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.certificate.SigningCertificate;
import dev.pastgrant.domain.account.certificate.SigningCertificateCommand.DeleteSigningCertificate;
import dev.pastgrant.domain.account.certificate.SigningCertificateCommand.UpdateSigningCertificate;
import dev.pastgrant.domain.account.certificate.SigningCertificateCommand.UploadSigningCertificate;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

/** The operations on the signing certificates of users and of root. */
public final class SigningCertificates {
    private SigningCertificates() {}

    public static Stream<ServedOperation> operations() {
        return Stream.of(
                IAM.write("UploadSigningCertificate", Subject.CHANGED, SigningCertificates::upload),
                IAM.read("ListSigningCertificates", Subject.READ, SigningCertificates::list),
                IAM.change(
                        "UpdateSigningCertificate",
                        Subject.CHANGED,
                        (request, subject) ->
                                new UpdateSigningCertificate(
                                        subject.owner(),
                                        request.text("CertificateId"),
                                        RequestedStatus.of(request)),
                        RequestedStatus::check),
                IAM.change(
                        "DeleteSigningCertificate",
                        Subject.CHANGED,
                        (request, subject) ->
                                new DeleteSigningCertificate(
                                        subject.owner(), request.text("CertificateId"))));
    }

    private static Plan<SdkPojo> upload(OperationRequest request, Subject subject) {
        String text = request.text("CertificateBody");
        return request.change(
                new UploadSigningCertificate(
                        subject.owner(),
                        CertificateReader.read(text)
                                .map(read -> CertificateReader.body(text, read))),
                subject.resources(),
                change ->
                        request.response()
                                .with("Certificate", newest(change.after(), subject))
                                .answer(subject.resources()));
    }

    private static software.amazon.awssdk.services.iam.model.SigningCertificate newest(
            Account account, Subject subject) {
        return shape(
                account.ownerId(subject.owner())
                        .map(owner -> account.credentials().signingCertificates().of(owner))
                        .orElseThrow()
                        .getLast(),
                subject,
                account);
    }

    private static Plan<SdkPojo> list(OperationRequest request, Subject subject) {
        return subject.read(
                request,
                (account, owner) ->
                        new Listing<>(
                                        account.credentials().signingCertificates().of(owner),
                                        certificate -> certificate.id().text())
                                .reply(
                                        request,
                                        "Certificates",
                                        certificate -> shape(certificate, subject, account)));
    }

    private static software.amazon.awssdk.services.iam.model.SigningCertificate shape(
            SigningCertificate certificate, Subject subject, Account account) {
        return software.amazon.awssdk.services.iam.model.SigningCertificate.builder()
                .userName(subject.userName(account))
                .certificateId(certificate.id().text())
                .certificateBody(certificate.body().pem())
                .status(certificate.status().text())
                .uploadDate(certificate.uploadedAt())
                .build();
    }
}
