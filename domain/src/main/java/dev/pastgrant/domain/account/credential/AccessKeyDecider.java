package dev.pastgrant.domain.account.credential;

import static dev.pastgrant.domain.account.Decision.accept;
import static dev.pastgrant.domain.account.Decision.refuse;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.credential.AccessKeyCommand.CreateAccessKey;
import dev.pastgrant.domain.account.credential.AccessKeyCommand.DeleteAccessKey;
import dev.pastgrant.domain.account.credential.AccessKeyCommand.UpdateAccessKey;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyCreated;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyDeleted;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyStatusChanged;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.UniqueId;
import java.util.function.Function;

/** The rules for access keys. */
public final class AccessKeyDecider {
    private AccessKeyDecider() {}

    public static Decision decide(Account account, AccessKeyCommand command, Circumstances given) {
        return account.ownerId(command.owner())
                .map(owner -> decide(account, owner, command, given))
                .orElseGet(() -> refuse(account.missing(command.owner())));
    }

    private static Decision decide(
            Account account, UniqueId owner, AccessKeyCommand command, Circumstances given) {
        return switch (command) {
            case CreateAccessKey(_, var id, var secret) ->
                    create(
                            account,
                            owner,
                            new AccessKeyCreated(id, owner, secret, given.now()),
                            given);
            case UpdateAccessKey(_, var id, var status) ->
                    onKey(
                            account,
                            owner,
                            id,
                            key ->
                                    key.status() == status
                                            ? accept()
                                            : accept(new AccessKeyStatusChanged(id, status)));
            case DeleteAccessKey(_, var id) ->
                    onKey(account, owner, id, _ -> accept(new AccessKeyDeleted(id)));
        };
    }

    private static Decision create(
            Account account, UniqueId owner, AccessKeyCreated created, Circumstances given) {
        if (account.accessKeys().get(created.accessKeyId()).isPresent()) {
            return refuse(
                    Refusal.alreadyExists(
                            "Access Key with id " + created.accessKeyId() + " already exists."));
        }
        int quota = given.quotas().of(Quota.ACCESS_KEYS_PER_USER);
        return account.accessKeys().of(owner).size() >= quota
                ? refuse(Refusal.quotaExceeded(Quota.ACCESS_KEYS_PER_USER, quota))
                : accept(created);
    }

    private static Decision onKey(
            Account account, UniqueId owner, AccessKeyId id, Function<AccessKey, Decision> rule) {
        return account.accessKeys()
                .get(id)
                .filter(key -> key.owner().equals(owner))
                .map(rule)
                .orElseGet(() -> refuse(NoSuchEntity.accessKey(id)));
    }
}
