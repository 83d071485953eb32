package dev.pastgrant.ops.turns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.call.CallOutcome;
import dev.pastgrant.domain.call.Calls;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.fakes.InMemoryEventLog;
import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.Appending;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.LogClock;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.projections.accounts.AccountHistory;
import dev.pastgrant.projections.accounts.Snapshots;
import dev.pastgrant.projections.awspolicies.AwsPolicyHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Turns are carried by what can begin a round and append: a few lines will do. */
class TurnsWithoutAxonTest {
    private static final int CALLS = 200;

    @TempDir Path folder;
    private final EventLog log = new InMemoryEventLog(InstantSource.system());
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final AccountSlots slots =
            new AccountSlots(
                    log, new AccountHistory(log, Snapshots.NONE), AwsPolicyHistory.BUNDLED, 10);

    @SuppressWarnings("NullAway.Init") // set before each test
    private Calls calls;

    @BeforeEach
    void open() throws IOException {
        Environment environment = OneAccount.open(log, folder).environment();
        calls = new AccountCalls(slots, this::round, log, environment, executor);
    }

    @AfterEach
    void close() {
        executor.close();
    }

    private CompletableFuture<?> round(AccountId id) {
        AccountInRound account = slots.enter(id);
        LogClock clock = new LogClock(log, InstantSource.system());
        return new Round(account, this::append, log, clock, executor)
                .run()
                .whenComplete((_, _) -> slots.leave(id));
    }

    private void append(Append append, AppendProgress progress) {
        Appending appending = log.append(append);
        var _ = appending.sequenced().thenAccept(progress::sequenced);
        var _ =
                appending
                        .durable()
                        .whenComplete((done, failure) -> {
                            if (failure == null) {
                                progress.durable(done);
                            } else {
                                progress.failed(FailureCause.of(failure));
                            }
                        });
    }

    @Test
    void of_four_calls_that_want_one_name_one_gets_it() {
        List<CompletableFuture<CallOutcome<String>>> outcomes = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            outcomes.add(calls.execute(OneAccount.createUser("user-" + i / 4)));
        }
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.join().reply() instanceof Reply.Answered)
                .hasSize(CALLS / 4);
        assertThat(slots.current(OneAccount.ID).account().users().sorted()).hasSize(CALLS / 4);
    }
}
