package dev.pastgrant.api.iam.credential;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.Subject;
import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Randomness;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.account.credential.AccessKey;
import dev.pastgrant.domain.account.credential.AccessKeyCommand.CreateAccessKey;
import dev.pastgrant.domain.account.credential.AccessKeyCommand.DeleteAccessKey;
import dev.pastgrant.domain.account.credential.AccessKeyCommand.UpdateAccessKey;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.credential.Vault;
import dev.pastgrant.domain.call.ResourceRef;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.AccessKeyMetadata;

/**
 * The operations on the access keys of users and of root. Only the response that creates a key has
 * its secret.
 */
public final class AccessKeyOperations {
    /** The number of bytes that make forty characters of Base64. */
    private static final int SECRET_BYTES = 30;

    private final Vault vault;
    private final Randomness randomness;

    public AccessKeyOperations(Vault vault, Randomness randomness) {
        this.vault = vault;
        this.randomness = randomness;
    }

    public Stream<ServedOperation> operations() {
        return Stream.of(
                IAM.write("CreateAccessKey", Subject.CHANGED, this::create),
                IAM.read("ListAccessKeys", Subject.READ, AccessKeyOperations::list),
                IAM.write(
                        "UpdateAccessKey",
                        Subject.CHANGED,
                        AccessKeyOperations::update,
                        RequestedStatus::check,
                        RequestedKey::check),
                IAM.write(
                        "DeleteAccessKey",
                        Subject.CHANGED,
                        AccessKeyOperations::delete,
                        RequestedKey::check));
    }

    private Plan<SdkPojo> create(OperationRequest request, Subject subject) {
        AccessKeyId id =
                AccessKeyId.of(
                        AccessKeyId.Kind.LONG_TERM,
                        request.account(),
                        ByteBuffer.wrap(randomness.bytes(Long.BYTES)).getLong());
        Secret secret =
                Secret.of(Base64.getEncoder().encodeToString(randomness.bytes(SECRET_BYTES)));
        return request.change(
                new CreateAccessKey(subject.owner(), id, vault.seal(secret, id.text())),
                subject.resources(),
                change ->
                        request.response()
                                .with("AccessKey", shape(change.after(), subject, id, secret))
                                .answer(resources(id, subject)));
    }

    private static software.amazon.awssdk.services.iam.model.AccessKey shape(
            Account account, Subject subject, AccessKeyId id, Secret secret) {
        AccessKey key = account.accessKeys().get(id).orElseThrow();
        return software.amazon.awssdk.services.iam.model.AccessKey.builder()
                .userName(subject.userName(account))
                .accessKeyId(id.text())
                .status(key.status().text())
                .secretAccessKey(secret.reveal())
                .createDate(key.createdAt())
                .build();
    }

    private static Plan<SdkPojo> list(OperationRequest request, Subject subject) {
        return subject.read(
                request,
                (account, owner) ->
                        new Listing<>(account.accessKeys().of(owner), key -> key.id().text())
                                .reply(
                                        request,
                                        "AccessKeyMetadata",
                                        key -> shape(key, subject, account)));
    }

    private static AccessKeyMetadata shape(AccessKey key, Subject subject, Account account) {
        return AccessKeyMetadata.builder()
                .userName(subject.userName(account))
                .accessKeyId(key.id().text())
                .status(key.status().text())
                .createDate(key.createdAt())
                .build();
    }

    private static Plan<SdkPojo> update(OperationRequest request, Subject subject) {
        return change(
                request,
                subject,
                new UpdateAccessKey(
                        subject.owner(), RequestedKey.of(request), RequestedStatus.of(request)));
    }

    private static Plan<SdkPojo> delete(OperationRequest request, Subject subject) {
        return change(
                request, subject, new DeleteAccessKey(subject.owner(), RequestedKey.of(request)));
    }

    private static Plan<SdkPojo> change(
            OperationRequest request, Subject subject, AccountCommand command) {
        return request.change(command, resources(RequestedKey.of(request), subject));
    }

    private static List<ResourceRef> resources(AccessKeyId key, Subject subject) {
        return Stream.concat(Stream.of(RequestedKey.resource(key)), subject.resources().stream())
                .toList();
    }
}
