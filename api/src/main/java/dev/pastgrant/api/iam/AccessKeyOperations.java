package dev.pastgrant.api.iam;

import static dev.pastgrant.api.operation.ServedOperation.read;
import static dev.pastgrant.api.operation.ServedOperation.write;

import dev.pastgrant.api.operation.Page;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.account.credential.AccessKey;
import dev.pastgrant.domain.account.credential.AccessKeyCommand.CreateAccessKey;
import dev.pastgrant.domain.account.credential.AccessKeyCommand.DeleteAccessKey;
import dev.pastgrant.domain.account.credential.AccessKeyCommand.UpdateAccessKey;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.credential.Vault;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.UniqueId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.model.AccessKeyMetadata;
import software.amazon.awssdk.services.iam.model.CreateAccessKeyRequest;
import software.amazon.awssdk.services.iam.model.CreateAccessKeyResponse;
import software.amazon.awssdk.services.iam.model.DeleteAccessKeyRequest;
import software.amazon.awssdk.services.iam.model.DeleteAccessKeyResponse;
import software.amazon.awssdk.services.iam.model.ListAccessKeysRequest;
import software.amazon.awssdk.services.iam.model.ListAccessKeysResponse;
import software.amazon.awssdk.services.iam.model.StatusType;
import software.amazon.awssdk.services.iam.model.UpdateAccessKeyRequest;
import software.amazon.awssdk.services.iam.model.UpdateAccessKeyResponse;

/** Access keys of users and of root. The secret is in the response that creates it, only. */
public final class AccessKeyOperations {
    /** As many as forty characters of base64 take. */
    private static final int SECRET_BYTES = 30;

    private static final Refusal NO_STATUS =
            Refusal.validation(
                    "1 validation error detected: Value at 'status' failed to satisfy constraint:"
                            + " Member must satisfy enum value set: [Active, Inactive]");

    private final Vault vault;
    private final Randomness randomness;

    public AccessKeyOperations(Vault vault, Randomness randomness) {
        this.vault = vault;
        this.randomness = randomness;
    }

    public List<ServedOperation<?, ?>> operations() {
        return List.of(
                write("CreateAccessKey", CreateAccessKeyRequest.class, this::createAccessKey),
                read(
                        "ListAccessKeys",
                        ListAccessKeysRequest.class,
                        AccessKeyOperations::listAccessKeys),
                write(
                        "UpdateAccessKey",
                        UpdateAccessKeyRequest.class,
                        AccessKeyOperations::updateAccessKey),
                write(
                        "DeleteAccessKey",
                        DeleteAccessKeyRequest.class,
                        AccessKeyOperations::deleteAccessKey));
    }

    Plan<CreateAccessKeyResponse> createAccessKey(
            CreateAccessKeyRequest request, Requester requester) {
        AccessKeyId id =
                AccessKeyId.of(
                        AccessKeyId.Kind.LONG_TERM,
                        requester.account(),
                        ByteBuffer.wrap(randomness.bytes(Long.BYTES)).getLong());
        Secret secret =
                Secret.of(Base64.getEncoder().encodeToString(randomness.bytes(SECRET_BYTES)));
        SealedSecret sealed = vault.seal(secret, id.text());
        return Subject.change(
                request.userName(),
                requester,
                subject ->
                        Plan.write(
                                requester,
                                account -> subject.needs("CreateAccessKey", account).done(),
                                subject.resources(),
                                new CreateAccessKey(subject.owner(), id, sealed),
                                change -> created(change.after(), subject, id, secret)));
    }

    private static Reply.Answered<CreateAccessKeyResponse> created(
            Account account, Subject subject, AccessKeyId id, Secret secret) {
        AccessKey key = account.accessKeys().get(id).orElseThrow();
        return new Reply.Answered<>(
                CreateAccessKeyResponse.builder()
                        .accessKey(shape ->
                                shape.userName(subject.userName(account))
                                        .accessKeyId(id.text())
                                        .status(key.status().text())
                                        .secretAccessKey(secret.reveal())
                                        .createDate(key.createdAt()))
                        .build(),
                null,
                resources(id, subject));
    }

    static Plan<ListAccessKeysResponse> listAccessKeys(
            ListAccessKeysRequest request, Requester requester) {
        Page.Request paging = new Page.Request(request.maxItems(), request.marker(), requester);
        return Subject.read(
                "ListAccessKeys",
                request.userName(),
                requester,
                (account, subject, owner) -> list(account, subject, owner, paging));
    }

    private static Reply<ListAccessKeysResponse> list(
            Account account, Subject subject, UniqueId owner, Page.Request paging) {
        return Page.reply(
                account.accessKeys().of(owner),
                key -> key.id().text(),
                paging,
                page ->
                        ListAccessKeysResponse.builder()
                                .accessKeyMetadata(
                                        page.items().stream()
                                                .map(key -> shape(key, subject, account))
                                                .toList())
                                .isTruncated(page.isTruncated())
                                .marker(page.marker())
                                .build());
    }

    private static AccessKeyMetadata shape(AccessKey key, Subject subject, Account account) {
        return AccessKeyMetadata.builder()
                .userName(subject.userName(account))
                .accessKeyId(key.id().text())
                .status(key.status().text())
                .createDate(key.createdAt())
                .build();
    }

    static Plan<UpdateAccessKeyResponse> updateAccessKey(
            UpdateAccessKeyRequest request, Requester requester) {
        Optional<AccessKey.Status> status = status(request.status());
        if (status.isEmpty()) {
            return Plan.refuse(requester, NO_STATUS);
        }
        return RequestedKey.parse(
                request.accessKeyId(),
                requester,
                key ->
                        Subject.change(
                                request.userName(),
                                requester,
                                subject ->
                                        change(
                                                "UpdateAccessKey",
                                                requester,
                                                subject,
                                                key,
                                                new UpdateAccessKey(
                                                        subject.owner(), key, status.get()),
                                                UpdateAccessKeyResponse.builder().build())));
    }

    /** The status of a key; empty for one that only other credentials have. */
    private static Optional<AccessKey.Status> status(StatusType status) {
        return switch (status) {
            case ACTIVE -> Optional.of(AccessKey.Status.ACTIVE);
            case INACTIVE -> Optional.of(AccessKey.Status.INACTIVE);
            case EXPIRED, UNKNOWN_TO_SDK_VERSION -> Optional.empty();
        };
    }

    static Plan<DeleteAccessKeyResponse> deleteAccessKey(
            DeleteAccessKeyRequest request, Requester requester) {
        return RequestedKey.parse(
                request.accessKeyId(),
                requester,
                key ->
                        Subject.change(
                                request.userName(),
                                requester,
                                subject ->
                                        change(
                                                "DeleteAccessKey",
                                                requester,
                                                subject,
                                                key,
                                                new DeleteAccessKey(subject.owner(), key),
                                                DeleteAccessKeyResponse.builder().build())));
    }

    private static <R> Plan<R> change(
            String action,
            Requester requester,
            Subject subject,
            AccessKeyId key,
            AccountCommand command,
            R response) {
        return EmptyAnswer.write(
                requester,
                account -> subject.needs(action, account).done(),
                resources(key, subject),
                command,
                response);
    }

    private static List<ResourceRef> resources(AccessKeyId key, Subject subject) {
        return Stream.concat(Stream.of(RequestedKey.resource(key)), subject.resources().stream())
                .toList();
    }
}
