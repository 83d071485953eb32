package dev.pastgrant.api.iam.sshkey;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.credential.RequestedStatus;
import dev.pastgrant.api.iam.named.Subject;
import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.sshkey.PublicKeyBody;
import dev.pastgrant.domain.account.sshkey.SshPublicKey;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyCommand.DeleteSshPublicKey;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyCommand.UpdateSshPublicKey;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyCommand.UploadSshPublicKey;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.identity.EntityName;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.EncodingType;
import software.amazon.awssdk.services.iam.model.SSHPublicKey;
import software.amazon.awssdk.services.iam.model.SSHPublicKeyMetadata;

/** The operations on users' SSH public keys. */
public final class SshPublicKeys {
    private SshPublicKeys() {}

    public static Stream<ServedOperation> operations() {
        return Stream.of(
                IAM.write("UploadSSHPublicKey", Subject.CHANGED, SshPublicKeys::upload),
                IAM.read("GetSSHPublicKey", Subject.READ, SshPublicKeys::get),
                IAM.read("ListSSHPublicKeys", Subject.READ, SshPublicKeys::list),
                IAM.change(
                        "UpdateSSHPublicKey",
                        Subject.CHANGED,
                        (request, _) ->
                                new UpdateSshPublicKey(
                                        user(request),
                                        request.text("SSHPublicKeyId"),
                                        RequestedStatus.of(request)),
                        RequestedStatus::check),
                IAM.change(
                        "DeleteSSHPublicKey",
                        Subject.CHANGED,
                        (request, _) ->
                                new DeleteSshPublicKey(
                                        user(request), request.text("SSHPublicKeyId"))));
    }

    private static EntityName user(OperationRequest request) {
        return new EntityName(request.text("UserName"));
    }

    private static Plan<SdkPojo> upload(OperationRequest request, Subject subject) {
        return request.change(
                new UploadSshPublicKey(
                        user(request), PublicKeyReader.body(request.text("SSHPublicKeyBody"))),
                subject.resources(),
                change ->
                        request.response()
                                .with("SSHPublicKey", newest(change.after(), subject))
                                .answer(subject.resources()));
    }

    private static SSHPublicKey newest(Account account, Subject subject) {
        SshPublicKey key =
                account.ownerId(subject.owner())
                        .map(owner -> account.credentials().sshPublicKeys().of(owner))
                        .orElseThrow()
                        .getLast();
        return shape(key, subject, account, key.body().text());
    }

    private static Plan<SdkPojo> get(OperationRequest request, Subject subject) {
        String id = request.text("SSHPublicKeyId");
        EncodingType encoding = EncodingType.fromValue(request.text("Encoding"));
        return subject.read(
                request,
                (account, owner) ->
                        account.credentials()
                                .sshPublicKeys()
                                .get(owner, id)
                                .map(key ->
                                        shape(key, subject, account, encoded(key.body(), encoding)))
                                .map(shape ->
                                        request.response().with("SSHPublicKey", shape).reply())
                                .orElseGet(
                                        () -> new Reply.Refused<>(NoSuchEntity.sshPublicKey(id))));
    }

    private static String encoded(PublicKeyBody body, EncodingType encoding) {
        return switch (encoding) {
            case SSH -> PublicKeyReader.ssh(body);
            case PEM -> PublicKeyReader.pem(body);
            case UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalArgumentException("the model knows no such encoding");
        };
    }

    private static SSHPublicKey shape(
            SshPublicKey key, Subject subject, Account account, String text) {
        return SSHPublicKey.builder()
                .userName(subject.userName(account))
                .sshPublicKeyId(key.id().text())
                .fingerprint(key.body().fingerprint())
                .sshPublicKeyBody(text)
                .status(key.status().text())
                .uploadDate(key.uploadedAt())
                .build();
    }

    private static Plan<SdkPojo> list(OperationRequest request, Subject subject) {
        return subject.read(
                request,
                (account, owner) ->
                        new Listing<>(
                                        account.credentials().sshPublicKeys().of(owner),
                                        key -> key.id().text())
                                .reply(
                                        request,
                                        "SSHPublicKeys",
                                        key -> listed(key, subject, account)));
    }

    private static SSHPublicKeyMetadata listed(SshPublicKey key, Subject subject, Account account) {
        return SSHPublicKeyMetadata.builder()
                .userName(subject.userName(account))
                .sshPublicKeyId(key.id().text())
                .status(key.status().text())
                .uploadDate(key.uploadedAt())
                .build();
    }
}
