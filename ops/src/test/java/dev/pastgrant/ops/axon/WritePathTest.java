package dev.pastgrant.ops.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.domain.account.user.UserEvent.UserCreated;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.Calls;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.ops.rocksdb.LogOptions;
import dev.pastgrant.ops.rocksdb.RocksStore;
import dev.pastgrant.ops.turns.OneAccount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritePathTest {
    private static final int CALLS = 200;

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private EventLog log;

    @SuppressWarnings("NullAway.Init") // set before each test
    private OneAccount account;

    @BeforeEach
    void open() throws IOException {
        log = RocksStore.open(LogOptions.in(folder)).log();
        account = OneAccount.open(log, folder);
    }

    @AfterEach
    void close() {
        log.close();
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
                    node.execute(OneAccount.createUser("user-" + i / 4))
                            .thenApply(outcome -> outcome.reply() instanceof Reply.Answered));
        }
        return outcomes.stream().filter(CompletableFuture::join).count();
    }

    @Test
    void axons_own_messages_are_numbered() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(MessageIds.class);
    }

    @Test
    void of_four_callers_that_want_one_name_one_gets_it_and_all_are_recorded() {
        try (WritePath node = account.start()) {
            assertThat(carriedOut(List.of(node.calls()))).isEqualTo(CALLS / 4);
        }
        assertThat(stored(UserCreated.class)).isEqualTo(CALLS / 4);
        assertThat(stored(CallRecord.class)).isEqualTo(CALLS);
    }

    @Test
    void two_nodes_on_one_log_never_both_carry_out_what_only_one_may() {
        try (WritePath one = account.start();
                WritePath two = account.start()) {
            assertThat(carriedOut(List.of(one.calls(), one.calls()))).isEqualTo(CALLS / 4);
            var taken = two.calls().execute(OneAccount.createUser("user-1")).join();

            assertThat(taken.reply()).isInstanceOf(Reply.Refused.class);
        }
        assertThat(stored(UserCreated.class)).isEqualTo(CALLS / 4);
    }

    @Test
    void when_the_log_cannot_be_written_every_call_fails_at_once() {
        try (WritePath node = account.start()) {
            node.calls().execute(OneAccount.createUser("before")).join();
            log.close();

            assertThatThrownBy(() -> node.calls().execute(OneAccount.createUser("after")).join())
                    .hasRootCauseInstanceOf(LogFailed.class);
        }
    }

    @Test
    void a_call_reads_what_the_call_before_it_wrote() {
        try (WritePath node = account.start()) {
            for (int i = 0; i < 20; i++) {
                node.calls().execute(OneAccount.createUser("user-" + i)).join();
                EntityName name = new EntityName("user-" + i);
                assertThat(node.accounts().current(OneAccount.ID).account().users().find(name))
                        .isPresent();
            }
        }
    }
}
