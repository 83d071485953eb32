package dev.pastgrant.ops.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.domain.Quotas;
import dev.pastgrant.domain.account.AccountLifecycleEvent.AccountOpened;
import dev.pastgrant.domain.authorization.Requirement;
import dev.pastgrant.domain.call.Call;
import dev.pastgrant.domain.call.CallFacts;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.Calls;
import dev.pastgrant.domain.call.Credential;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.credential.AccessKeyEvent.AccessKeyCreated;
import dev.pastgrant.domain.credential.AccessKeyId;
import dev.pastgrant.domain.credential.SealedSecret;
import dev.pastgrant.domain.credential.Secret;
import dev.pastgrant.domain.identity.AccountId;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.UniqueId;
import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.domain.log.NewEvent;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.domain.user.UserCommand.CreateUser;
import dev.pastgrant.domain.user.UserEvent.UserCreated;
import dev.pastgrant.ops.eventlog.rocksdb.LogOptions;
import dev.pastgrant.ops.eventlog.rocksdb.RocksEventLog;
import dev.pastgrant.ops.secrets.Keyset;
import dev.pastgrant.ops.secrets.RandomIds;
import dev.pastgrant.ops.secrets.TinkVault;
import dev.pastgrant.projections.accounts.Snapshots;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritePathTest {
    private static final AccountId ACCOUNT = new AccountId("123456789012");
    private static final AccessKeyId KEY = new AccessKeyId("AKIAEXAMPLEROOTKEY01");
    private static final int CALLS = 200;

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private RocksEventLog log;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Environment environment;

    @BeforeEach
    void open() throws Exception {
        log = RocksEventLog.open(LogOptions.in(folder));
        TinkVault vault = new TinkVault(Keyset.openOrCreate(folder));
        environment =
                new Environment(
                        InstantSource.system(),
                        new RandomIds(),
                        vault,
                        Quotas.DEFAULT,
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
        append(new AccountOpened(ACCOUNT, Instant.now()));
        SealedSecret secret = vault.seal(Secret.of("secret"), KEY.text());
        append(new AccessKeyCreated(KEY, UniqueId.root(ACCOUNT), secret, Instant.now()));
    }

    @AfterEach
    void close() {
        log.close();
    }

    private void append(LogEvent event) {
        log.append(
                        new Append(
                                StreamName.account(ACCOUNT),
                                OptionalLong.empty(),
                                Instant.now(),
                                List.of(new NewEvent(UUID.randomUUID(), event))))
                .durable()
                .join();
    }

    private WritePath start() {
        return new WritePath(log, Snapshots.NONE, environment, List.of());
    }

    private static Call<String> createUser(String name) {
        var command = new CreateUser(new EntityName(name), EntityPath.ROOT, null, List.of());
        return new Call<>(
                new Credential.LongTerm(KEY, ACCOUNT),
                ACCOUNT,
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
                        false,
                        null),
                null,
                _ -> List.of(new Requirement("iam:CreateUser", "*")),
                List.of(),
                new Work.Write<>(command, _ -> Reply.Answered.of(name)));
    }

    private long stored(Class<?> type) {
        return log.readAll(Position.BEGINNING, 10_000).stream()
                .filter(recorded -> type.isInstance(recorded.event()))
                .count();
    }

    /** How many calls were carried out, of those that all want the same few names. */
    private static long carriedOut(List<Calls> nodes) {
        List<CompletableFuture<Boolean>> outcomes = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            Calls node = nodes.get(i % nodes.size());
            outcomes.add(
                    node.execute(createUser("user-" + i / 4))
                            .thenApply(outcome -> outcome.reply() instanceof Reply.Answered));
        }
        return outcomes.stream().filter(CompletableFuture::join).count();
    }

    @Test
    void of_four_callers_that_want_one_name_one_gets_it_and_all_are_recorded() {
        try (WritePath node = start()) {
            assertThat(carriedOut(List.of(node.calls()))).isEqualTo(CALLS / 4);
        }
        assertThat(stored(UserCreated.class)).isEqualTo(CALLS / 4);
        assertThat(stored(CallRecord.class)).isEqualTo(CALLS);
    }

    @Test
    void two_nodes_on_one_log_never_both_carry_out_what_only_one_may() {
        try (WritePath one = start();
                WritePath two = start()) {
            assertThat(carriedOut(List.of(one.calls(), one.calls()))).isEqualTo(CALLS / 4);
            var taken = two.calls().execute(createUser("user-1")).join();

            assertThat(taken.reply()).isInstanceOf(Reply.Refused.class);
        }
        assertThat(stored(UserCreated.class)).isEqualTo(CALLS / 4);
    }

    @Test
    void when_the_log_cannot_be_written_every_call_fails_at_once() {
        try (WritePath node = start()) {
            node.calls().execute(createUser("before")).join();
            EventLog closed = log;
            closed.close();

            assertThatThrownBy(() -> node.calls().execute(createUser("after")).join())
                    .hasRootCauseInstanceOf(LogFailed.class);
        }
    }

    @Test
    void a_call_reads_what_the_call_before_it_wrote() {
        try (WritePath node = start()) {
            for (int i = 0; i < 20; i++) {
                node.calls().execute(createUser("user-" + i)).join();
                EntityName name = new EntityName("user-" + i);
                assertThat(node.accounts().current(ACCOUNT).account().users().find(name))
                        .isPresent();
            }
        }
    }
}
