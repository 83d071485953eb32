package dev.pastgrant.api.iam;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
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
import dev.pastgrant.policy.request.Requirement;
import dev.pastgrant.projections.lastused.KeyUse;
import dev.pastgrant.projections.lastused.LastUsed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.AccessKeyLastUsed;
import software.amazon.awssdk.services.iam.model.GetAccessKeyLastUsedRequest;
import software.amazon.awssdk.services.iam.model.GetAccessKeyLastUsedResponse;

/** When access keys were last used. */
public final class AccessKeyUse {
    private static final String NOT_APPLICABLE = "N/A";

    private final LastUsed lastUsed;

    public AccessKeyUse(LastUsed lastUsed) {
        this.lastUsed = lastUsed;
    }

    public List<ServedOperation<?, ?>> operations() {
        return List.of(
                ServedOperation.read(
                        "GetAccessKeyLastUsed",
                        GetAccessKeyLastUsedRequest.class,
                        this::getAccessKeyLastUsed));
    }

    Plan<GetAccessKeyLastUsedResponse> getAccessKeyLastUsed(
            GetAccessKeyLastUsedRequest request, Requester requester) {
        return RequestedKey.parse(
                request.accessKeyId(),
                requester,
                id ->
                        Plan.read(
                                requester,
                                account -> needs(account, id),
                                view -> reply(view.account(), id, upTo(requester.asOf()))));
    }

    /** Uses are no events of the account, so the present has no bound among its positions. */
    private static Position upTo(@Nullable AsOf asOf) {
        return asOf == null ? Position.END : asOf.position();
    }

    /** A permission on the key's owner; on everything if there is no such key. */
    private static Requirement needs(Account account, AccessKeyId id) {
        String action = "GetAccessKeyLastUsed";
        Optional<UniqueId> owner = account.accessKeys().get(id).map(AccessKey::owner);
        if (owner.isEmpty()) {
            return RequirementBuilder.permission("iam:" + action).done();
        }
        return user(account, owner.get())
                .map(user -> Grantee.user(user.name().text()).needs(action, account))
                .orElseGet(
                        () -> RequirementBuilder.permission("iam:" + action, account.id().root()))
                .done();
    }

    private Reply<GetAccessKeyLastUsedResponse> reply(
            Account account, AccessKeyId id, Position upTo) {
        Optional<AccessKey> key = account.accessKeys().get(id);
        if (key.isEmpty()) {
            return new Reply.Refused<>(NoSuchEntity.accessKey(id));
        }
        return Reply.Answered.of(
                GetAccessKeyLastUsedResponse.builder()
                        .userName(
                                user(account, key.get().owner())
                                        .map(user -> user.name().text())
                                        .orElse(null))
                        .accessKeyLastUsed(
                                lastUsed.of(id, upTo)
                                        .map(AccessKeyUse::shape)
                                        .orElseGet(AccessKeyUse::unused))
                        .build());
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
