package dev.pastgrant.ops.turns;

import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyCreated;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import dev.pastgrant.domain.account.user.UserCommand.CreateUser;
import dev.pastgrant.domain.call.Call;
import dev.pastgrant.domain.call.Change;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.domain.log.NewEvent;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.ops.axon.WritePath;
import dev.pastgrant.ops.secrets.Keyset;
import dev.pastgrant.ops.secrets.RandomIds;
import dev.pastgrant.ops.secrets.TinkVault;
import dev.pastgrant.policy.catalogue.ServicePrincipals;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.request.Requirement;
import dev.pastgrant.projections.accounts.Snapshots;
import dev.pastgrant.projections.awspolicies.AwsPolicyHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/** A log with one account, whose root user creates users. */
public final class OneAccount {
    public static final AccountId ID = new AccountId("123456789012");
    private static final AccessKeyId KEY = new AccessKeyId("AKIAEXAMPLEROOTKEY01");

    private final EventLog log;
    private final TinkVault vault;

    private OneAccount(EventLog log, TinkVault vault) {
        this.log = log;
        this.vault = vault;
    }

    /**
     * Opens the account.
     *
     * @param folder where the keyset is
     */
    public static OneAccount open(EventLog log, Path folder) throws IOException {
        OneAccount account = new OneAccount(log, new TinkVault(Keyset.openOrCreate(folder)));
        account.append(new AccountOpened(ID, Partition.AWS, Instant.now()));
        var secret = account.vault.seal(Secret.of("secret"), KEY.text());
        account.append(new AccessKeyCreated(KEY, UniqueId.root(ID), secret, Instant.now()));
        return account;
    }

    private void append(LogEvent event) {
        log.append(
                        new Append(
                                StreamName.account(ID),
                                OptionalLong.empty(),
                                Instant.now(),
                                List.of(new NewEvent(UUID.randomUUID(), event))))
                .durable()
                .join();
    }

    /** A node that carries out calls. */
    public WritePath start() {
        return start(log);
    }

    /** A node that reaches the log by another way. */
    public WritePath start(EventLog way) {
        return new WritePath(
                way, Snapshots.NONE, AwsPolicyHistory.BUNDLED, environment(), List.of());
    }

    Environment environment() {
        return new Environment(
                InstantSource.system(),
                new RandomIds(),
                vault,
                Quotas.DEFAULT,
                ServicePrincipals.OF_AWS,
                new Environment.SessionKeys() {
                    @Override
                    public AccessKeyId nextId(AccountId account) {
                        return AccessKeyId.of(AccessKeyId.Kind.TEMPORARY, account, 1);
                    }

                    @Override
                    public Secret nextSecret() {
                        return Secret.of("secret");
                    }
                },
                false);
    }

    public static Call<String> createUser(String name) {
        return createUser(name, _ -> Reply.Answered.of(name));
    }

    public static Call<String> createUser(
            String name, Function<Change, Reply.Answered<String>> answer) {
        var command = new CreateUser(new EntityName(name), EntityPath.ROOT, null, List.of());
        return new Call<>(
                new Credential.LongTerm(KEY, ID),
                ID,
                UUID.randomUUID(),
                new CallFacts(
                        UUID.randomUUID().toString(),
                        "iam.amazonaws.com",
                        "CreateUser",
                        "us-east-1",
                        false,
                        "127.0.0.1",
                        "test",
                        null,
                        null,
                        false,
                        null),
                null,
                _ -> List.of(new Requirement("iam:CreateUser", "*")),
                List.of(),
                new Work.Write<>(command, answer));
    }
}
