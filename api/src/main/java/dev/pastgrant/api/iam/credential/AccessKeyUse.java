package dev.pastgrant.api.iam.credential;

import static dev.pastgrant.api.iam.named.Grantees.USERS;
import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.credential.AccessKey;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.projections.lastused.KeyUse;
import dev.pastgrant.projections.lastused.LastUsed;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.AccessKeyLastUsed;

/** GetAccessKeyLastUsed: when an access key was last used. */
public final class AccessKeyUse {
    private static final String NOT_APPLICABLE = "N/A";

    private final LastUsed lastUsed;

    public AccessKeyUse(LastUsed lastUsed) {
        this.lastUsed = lastUsed;
    }

    public Stream<ServedOperation> operations() {
        return Stream.of(
                IAM.read(
                        "GetAccessKeyLastUsed",
                        Permission.one(AccessKeyUse::needs),
                        request -> request.read(view -> reply(request, view.account())),
                        RequestedKey::check));
    }

    /**
     * The last position that counts. Uses are not events of the account, so the present is not
     * bounded by its positions.
     */
    private static Position upTo(@Nullable AsOf asOf) {
        return asOf == null ? Position.END : asOf.position();
    }

    /** The permission on the key's owner, or on any resource if there is no such key. */
    private static RequirementBuilder needs(OperationRequest request, Account account) {
        Optional<UniqueId> owner =
                account.accessKeys().get(RequestedKey.of(request)).map(AccessKey::owner);
        return owner.isEmpty()
                ? request.permission()
                : user(account, owner.get())
                        .map(user -> USERS.of(user.name().text()).needs(request, account))
                        .orElseGet(() -> request.permission(account.ref().root()));
    }

    private Reply<SdkPojo> reply(OperationRequest request, Account account) {
        AccessKeyId id = RequestedKey.of(request);
        Optional<AccessKey> key = account.accessKeys().get(id);
        if (key.isEmpty()) {
            return new Reply.Refused<>(NoSuchEntity.accessKey(id));
        }
        return request.response()
                .with(
                        "UserName",
                        user(account, key.get().owner())
                                .map(user -> user.name().text())
                                .orElse(null))
                .with(
                        "AccessKeyLastUsed",
                        lastUsed.of(id, upTo(request.requester().asOf()))
                                .map(AccessKeyUse::shape)
                                .orElseGet(AccessKeyUse::unused))
                .reply();
    }

    private static Optional<User> user(Account account, UniqueId owner) {
        return account.users().get(owner);
    }

    private static AccessKeyLastUsed shape(KeyUse use) {
        return AccessKeyLastUsed.builder()
                .lastUsedDate(use.instant())
                .serviceName(use.service())
                .region(use.region())
                .build();
    }

    private static AccessKeyLastUsed unused() {
        return AccessKeyLastUsed.builder()
                .serviceName(NOT_APPLICABLE)
                .region(NOT_APPLICABLE)
                .build();
    }
}
