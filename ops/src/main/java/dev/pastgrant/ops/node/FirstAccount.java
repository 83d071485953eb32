package dev.pastgrant.ops.node;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.credential.AccessKey;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyCreated;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.NewEvent;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.ops.config.RootCredentials;
import dev.pastgrant.ops.config.RootCredentialsFile;
import dev.pastgrant.ops.secrets.RandomSecrets;
import dev.pastgrant.ops.secrets.TinkVault;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.projections.accounts.AccountHistory;
import dev.pastgrant.projections.accounts.Snapshots;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account that an installation begins with, whose root user is the operator.
 *
 * @param rootKey the key that its root user had first
 * @param made the root key if this start made it, to be shown once; null if it is an earlier one or
 *     the operator's own
 */
public record FirstAccount(AccountId account, AccessKeyId rootKey, @Nullable RootCredentials made) {
    private static final OwnCall OPENING =
            new OwnCall(OwnCall.SERVICE, "CreateAccount", null, null, List.of());

    /**
     * What the operator asked for.
     *
     * @param account the account; null for that of the data, or for {@link #DEFAULT_ACCOUNT} if the
     *     log is empty
     * @param partition its partition; null for that of the data, or for {@code aws} if the log is
     *     empty
     * @param credentials the root key; null for that of the credentials file, or for a new one
     */
    public record Wanted(
            @Nullable AccountId account,
            @Nullable Partition partition,
            @Nullable RootCredentials credentials) {
        static final AccountId DEFAULT_ACCOUNT = new AccountId("123456789012");

        /** The account that the first start opens. */
        AccountRef first() {
            return new AccountRef(
                    partition == null ? Partition.AWS : partition,
                    account == null ? DEFAULT_ACCOUNT : account);
        }
    }

    /** The data do not agree with what was asked for. */
    public static final class Disagreement extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Disagreement(String message) {
            super(message);
        }
    }

    static boolean exists(EventLog log) {
        return !log.head().equals(Position.BEGINNING);
    }

    /** Finds the first account in the log, or opens it. */
    static FirstAccount open(EventLog log, TinkVault vault, Server.Settings settings)
            throws IOException {
        return exists(log)
                ? existing(log, vault, settings.account())
                : create(log, vault, settings);
    }

    /** The account that the log begins with. */
    static AccountId in(EventLog log) {
        return new AccountId(firstKey(log).owner().text());
    }

    private static AccessKeyCreated firstKey(EventLog log) {
        return first(log, AccessKeyCreated.class);
    }

    private static <E> E first(EventLog log, Class<E> kind) {
        return log.readAll(Position.BEGINNING, 2).stream()
                .map(Recorded::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(
                        () -> new Disagreement("the event log does not begin with an account"));
    }

    private static FirstAccount existing(EventLog log, TinkVault vault, Wanted wanted) {
        AccessKeyCreated key = firstKey(log);
        AccountId account = in(log);
        if (wanted.account() != null && !wanted.account().equals(account)) {
            throw new Disagreement(
                    "the data are of account " + account + ", not of " + wanted.account());
        }
        Partition partition = first(log, AccountOpened.class).partition();
        if (wanted.partition() != null && wanted.partition() != partition) {
            throw new Disagreement(
                    "the data are of partition " + partition + ", not of " + wanted.partition());
        }
        RootCredentials asked = wanted.credentials();
        if (asked != null
                && !isKey(asked, key.accessKeyId(), key.secret(), vault)
                && rootKeys(log, account).stream()
                        .noneMatch(each -> isKey(asked, each.id(), each.secret(), vault))) {
            throw new Disagreement(
                    "PASTGRANT_ROOT_ACCESS_KEY_ID and PASTGRANT_ROOT_SECRET_ACCESS_KEY are not the"
                            + " root key of the data");
        }
        return new FirstAccount(account, key.accessKeyId(), null);
    }

    private static boolean isKey(
            RootCredentials asked, AccessKeyId id, SealedSecret secret, TinkVault vault) {
        return asked.accessKeyId().equals(id)
                && asked.secretAccessKey().equals(vault.open(secret, id.text()));
    }

    private static List<AccessKey> rootKeys(EventLog log, AccountId id) {
        Account account = new AccountHistory(log, Snapshots.NONE).at(id, log.head()).account();
        return account.accessKeys().of(UniqueId.root(id));
    }

    /**
     * Creates the account. The file is written before the append, so a crash in between leaves a
     * key that the next start takes.
     */
    private static FirstAccount create(EventLog log, TinkVault vault, Server.Settings settings)
            throws IOException {
        Wanted wanted = settings.account();
        AccountRef first = wanted.first();
        AccountId account = first.id();
        RootCredentials given = wanted.credentials();
        RootCredentials made =
                given != null
                        ? null
                        : RootCredentialsFile.read(settings.data())
                                .orElseGet(() -> generate(account));
        RootCredentials credentials = given != null ? given : Objects.requireNonNull(made);
        RootCredentialsFile.write(settings.data(), credentials);
        Instant now = settings.clock().instant().truncatedTo(ChronoUnit.MICROS);
        log.append(
                        new Append(
                                StreamName.account(account),
                                OptionalLong.of(-1),
                                now,
                                events(first, credentials, vault, now)))
                .durable()
                .join();
        return new FirstAccount(account, credentials.accessKeyId(), made);
    }

    static RootCredentials generate(AccountId account) {
        RandomSecrets random = new RandomSecrets();
        return new RootCredentials(
                AccessKeyId.of(AccessKeyId.Kind.LONG_TERM, account, random.bits()),
                Secret.of(random.secretAccessKey()));
    }

    private static List<NewEvent> events(
            AccountRef first, RootCredentials credentials, TinkVault vault, Instant now) {
        AccountId account = first.id();
        AccessKeyId key = credentials.accessKeyId();
        return List.of(
                new NewEvent(UUID.randomUUID(), new AccountOpened(account, first.partition(), now)),
                new NewEvent(
                        UUID.randomUUID(),
                        new AccessKeyCreated(
                                key,
                                UniqueId.root(account),
                                vault.seal(credentials.secretAccessKey(), key.text()),
                                now)),
                new NewEvent(UUID.randomUUID(), OPENING.record(account, -1, now)));
    }

    /**
     * The account of a root key whose id the operator chose, since such an id does not encode the
     * account.
     */
    Optional<AccountId> accountOfChosenKey(AccessKeyId key) {
        return key.equals(rootKey) ? Optional.of(account) : Optional.empty();
    }
}
