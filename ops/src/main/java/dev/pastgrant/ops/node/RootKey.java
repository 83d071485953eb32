package dev.pastgrant.ops.node;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.credential.AccessKey;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyCreated;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyDeleted;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.CredentialStatus;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.NewEvent;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.ops.config.RootCredentials;
import dev.pastgrant.ops.secrets.TinkVault;
import dev.pastgrant.ops.store.NodeStore;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.projections.accounts.AccountHistory;
import dev.pastgrant.projections.accounts.Snapshots;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new access key of a root user, made by whoever owns the data folder of a stopped node. It is
 * the way back in for an account whose administrators have lost or given up all their keys.
 *
 * @param isFirst whether the account is the one that the installation began with
 * @param replaced the key that had to go; null if there was room for a further one
 */
public record RootKey(
        AccountId account,
        boolean isFirst,
        RootCredentials credentials,
        @Nullable AccessKeyId replaced) {
    private static final String IAM = "iam.amazonaws.com";

    /**
     * What is asked for.
     *
     * @param account null for the account that the installation began with
     * @param replace the key that shall go; null if one is to go only if there are two, one of them
     *     inactive
     */
    public record Wanted(@Nullable AccountId account, @Nullable AccessKeyId replace) {}

    /**
     * Makes the key. It and its record are on disk when this returns.
     *
     * @throws FirstAccount.Disagreement if there is no such account, or no room for a key
     * @throws IOException if the keyset cannot be read
     */
    public static RootKey make(NodeStore store, Path data, Wanted wanted, InstantSource clock)
            throws IOException {
        EventLog log = store.log();
        TinkVault vault = Secrets.open(data, log).vault();
        AccountId first = FirstAccount.in(log);
        AccountId id = wanted.account() == null ? first : wanted.account();
        Accounts.At found = new AccountHistory(log, Snapshots.NONE).at(id, log.head());
        if (!found.account().isOpen()) {
            throw new FirstAccount.Disagreement("there is no account " + id + " in the data");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AccessKeyId replaced = replaced(found.account(), wanted.replace());
        long revision = found.revision();
        if (replaced != null) {
            append(log, id, revision, now, new AccessKeyDeleted(replaced), deletion(replaced));
            revision += 2;
        }
        RootCredentials made = FirstAccount.generate(id);
        AccessKeyId key = made.accessKeyId();
        AccessKeyCreated created =
                new AccessKeyCreated(
                        key,
                        UniqueId.root(id),
                        vault.seal(made.secretAccessKey(), key.text()),
                        now);
        append(log, id, revision, now, created, creation(key));
        return new RootKey(id, id.equals(first), made, replaced);
    }

    private static @Nullable AccessKeyId replaced(Account account, @Nullable AccessKeyId asked) {
        List<AccessKey> keys = account.accessKeys().of(UniqueId.root(account.id()));
        if (asked != null) {
            return keys.stream()
                    .map(AccessKey::id)
                    .filter(asked::equals)
                    .findFirst()
                    .orElseThrow(() ->
                            new FirstAccount.Disagreement(
                                    asked
                                            + " is no access key of the root user of "
                                            + account.id()));
        }
        if (keys.size() < Quotas.DEFAULT.of(Quota.ACCESS_KEYS_PER_USER)) {
            return null;
        }
        return keys.stream()
                .filter(key -> !key.isActive())
                .map(AccessKey::id)
                .findFirst()
                .orElseThrow(() ->
                        new FirstAccount.Disagreement(
                                "the root user of %s has two active access keys, %s and %s: name the one to replace with `--replace`"
                                        .formatted(
                                                account.id(),
                                                keys.getFirst().id(),
                                                keys.getLast().id())));
    }

    private static void append(
            EventLog log,
            AccountId account,
            long revision,
            Instant now,
            AccountEvent event,
            OwnCall call) {
        log.append(
                        new Append(
                                StreamName.account(account),
                                OptionalLong.of(revision),
                                now,
                                List.of(
                                        new NewEvent(UUID.randomUUID(), event),
                                        new NewEvent(
                                                UUID.randomUUID(),
                                                call.record(account, revision, now)))))
                .durable()
                .join();
    }

    private static OwnCall deletion(AccessKeyId key) {
        Json parameters = new Json("{\"accessKeyId\":\"" + key + "\"}");
        return new OwnCall(IAM, "DeleteAccessKey", parameters, null, resources(key));
    }

    private static OwnCall creation(AccessKeyId key) {
        Json reply =
                new Json(
                        "{\"accessKey\":{\"accessKeyId\":\"%s\",\"status\":\"%s\"}}"
                                .formatted(key, CredentialStatus.ACTIVE.text()));
        return new OwnCall(IAM, "CreateAccessKey", null, reply, resources(key));
    }

    private static List<ResourceRef> resources(AccessKeyId key) {
        return List.of(new ResourceRef("AWS::IAM::AccessKey", key.text()));
    }
}
