package dev.pastgrant.ops.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.domain.account.user.UserEvent.UserCreated;
import dev.pastgrant.domain.call.CallOutcome;
import dev.pastgrant.domain.call.Calls;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.fakes.InMemoryEventLog;
import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.Appending;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.ops.turns.Detour;
import dev.pastgrant.ops.turns.OneAccount;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTest {
    private static final int CALLS = 50;
    private static final int CALLERS = 4;
    private static final int CALLS_OF_A_CALLER = 500;

    @TempDir Path folder;
    private final InMemoryEventLog log = new InMemoryEventLog(InstantSource.system());

    @SuppressWarnings("NullAway.Init") // set before each test
    private OneAccount account;

    @BeforeEach
    void open() throws IOException {
        account = OneAccount.open(log, folder);
    }

    /** Calls that wait while the first is decided, and so share its round. */
    private static List<CompletableFuture<CallOutcome<String>>> together(Calls calls) {
        CountDownLatch all = new CountDownLatch(1);
        List<CompletableFuture<CallOutcome<String>>> outcomes = new ArrayList<>();
        outcomes.add(
                calls.execute(
                        OneAccount.createUser(
                                "user-0",
                                _ -> {
                                    await(all);
                                    return Reply.Answered.of("user-0");
                                })));
        for (int i = 1; i < CALLS; i++) {
            outcomes.add(calls.execute(OneAccount.createUser("user-" + i)));
        }
        all.countDown();
        return outcomes;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> users(WritePath node, Position position) {
        return node.accounts().at(OneAccount.ID, position).account().users().sorted().stream()
                .map(user -> user.name().text())
                .toList();
    }

    @Test
    void calls_that_wait_together_have_moments_of_their_own() {
        try (WritePath node = account.start()) {
            var outcomes = together(node.calls());
            for (int i = 0; i < CALLS; i++) {
                Position position = outcomes.get(i).join().position();
                assertThat(users(node, position)).hasSize(i + 1).contains("user-" + i);
            }
        }
        List<Instant> moments =
                log.readAll(Position.BEGINNING, Integer.MAX_VALUE).stream()
                        .filter(recorded -> recorded.event() instanceof UserCreated)
                        .map(Recorded::committedAt)
                        .toList();
        assertThat(moments).hasSize(CALLS).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void no_decision_is_earlier_than_the_change_it_builds_on() {
        try (WritePath node = account.start()) {
            together(node.calls()).forEach(CompletableFuture::join);
        }
        Instant before = Instant.EPOCH;
        for (Recorded recorded : log.readAll(Position.BEGINNING, Integer.MAX_VALUE)) {
            if (recorded.event() instanceof UserCreated created) {
                assertThat(created.createdAt()).isAfterOrEqualTo(before);
                before = recorded.committedAt();
            }
        }
    }

    @Test
    void a_decision_that_throws_fails_its_own_call_only() {
        try (WritePath node = account.start()) {
            var broken =
                    node.calls()
                            .execute(
                                    OneAccount.createUser(
                                            "broken",
                                            _ -> {
                                                throw new IllegalStateException("no answer");
                                            }));
            var outcomes = together(node.calls());

            assertThatThrownBy(broken::join).hasMessageContaining("no answer");
            outcomes.forEach(CompletableFuture::join);
            assertThat(users(node, log.head())).hasSize(CALLS).doesNotContain("broken");
        }
    }

    @Test
    void a_call_that_was_overtaken_is_decided_again() {
        AtomicInteger overtakings = new AtomicInteger();
        try (WritePath faster = account.start()) {
            Detour overtaken =
                    new Detour(log) {
                        @Override
                        public Appending append(Append append) {
                            if (overtakings.getAndIncrement() == CALLS / 2) {
                                faster.calls().execute(OneAccount.createUser("user-30")).join();
                            }
                            return super.append(append);
                        }
                    };
            try (WritePath node = account.start(overtaken)) {
                var outcomes = together(node.calls());
                for (int i = 0; i < CALLS; i++) {
                    boolean isTaken = outcomes.get(i).join().reply() instanceof Reply.Refused;
                    assertThat(isTaken).isEqualTo(i == 30);
                }
                assertThat(users(node, log.head())).hasSize(CALLS).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void a_call_that_is_overtaken_again_and_again_fails() {
        AtomicInteger overtakings = new AtomicInteger();
        try (WritePath faster = account.start()) {
            Detour overtaken =
                    new Detour(log) {
                        @Override
                        public Appending append(Append append) {
                            String name = "user-" + overtakings.incrementAndGet();
                            faster.calls().execute(OneAccount.createUser(name)).join();
                            return super.append(append);
                        }
                    };
            try (WritePath node = account.start(overtaken)) {
                var outcome = node.calls().execute(OneAccount.createUser("slow"));
                assertThatThrownBy(outcome::join).isNotNull();
                assertThat(overtakings).hasValue(5);
            }
        }
    }

    @Test
    void a_call_whose_append_fails_leaves_nothing_to_the_next() {
        AtomicInteger appends = new AtomicInteger();
        Detour full =
                new Detour(log) {
                    @Override
                    public Appending append(Append append) {
                        return appends.getAndIncrement() == 1
                                ? Appending.failed(new LogFailed("the queue is full"))
                                : super.append(append);
                    }
                };
        try (WritePath node = account.start(full)) {
            var outcomes = together(node.calls());
            assertThatThrownBy(outcomes.get(1)::join).hasMessageContaining("queue is full");
            outcomes.remove(1);
            outcomes.forEach(CompletableFuture::join);
            assertThat(users(node, log.head())).hasSize(CALLS - 1).doesNotContain("user-1");
        }
    }

    /** Places are known at once, and what is on disk is told later. */
    private static class SlowDisk extends Detour {
        private final UnaryOperator<CompletableFuture<Appended>> later;

        SlowDisk(EventLog log, UnaryOperator<CompletableFuture<Appended>> later) {
            super(log);
            this.later = later;
        }

        @Override
        public Appending append(Append append) {
            Appending appending = super.append(append);
            return new Appending(appending.sequenced(), later.apply(appending.durable()));
        }
    }

    @Test
    void what_is_on_disk_is_in_the_past_though_nobody_was_told_yet() {
        CompletableFuture<Appended> told = new CompletableFuture<>();
        Detour quiet = new SlowDisk(log, _ -> told);
        try (WritePath node = account.start(quiet)) {
            var outcome = node.calls().execute(OneAccount.createUser("ann"));
            while (log.head().value() < 3) {
                Thread.onSpinWait();
            }
            assertThat(users(node, log.head())).containsExactly("ann");
            told.completeExceptionally(new LogFailed("never"));
            assertThatThrownBy(outcome::join).isNotNull();
        }
    }

    @Test
    void a_call_that_comes_before_the_last_change_is_on_disk_shares_its_round() {
        CompletableFuture<Void> disk = new CompletableFuture<>();
        AtomicInteger readings = new AtomicInteger();
        Detour slow =
                new SlowDisk(log, durable -> disk.thenCompose(_ -> durable)) {
                    @Override
                    public List<Recorded> readStream(
                            StreamName stream, long fromRevision, Position until, int limit) {
                        if (fromRevision > 0) {
                            readings.incrementAndGet();
                        }
                        return super.readStream(stream, fromRevision, until, limit);
                    }
                };
        try (WritePath node = account.start(slow)) {
            var first = node.calls().execute(OneAccount.createUser("ann"));
            while (log.head().value() < 3) {
                Thread.onSpinWait();
            }
            var second = node.calls().execute(OneAccount.createUser("bob"));
            disk.complete(null);
            first.join();
            second.join();
            assertThat(readings).hasValue(1);
            assertThat(users(node, log.head())).containsExactly("ann", "bob");
        }
    }

    /** Each has its next call when it hears of the last: a round rests, goes on, and ends. */
    @Test
    void callers_with_many_calls_one_after_the_other_are_answered_round_after_round() {
        Detour slow = new SlowDisk(log, durable -> durable.thenApplyAsync(Function.identity()));
        try (WritePath node = account.start(slow)) {
            List<CompletableFuture<?>> callers = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                callers.add(oneAfterTheOther(node.calls(), "caller-" + caller, CALLS_OF_A_CALLER));
            }
            callers.forEach(CompletableFuture::join);
            assertThat(users(node, log.head())).hasSize(CALLERS * CALLS_OF_A_CALLER);
        }
    }

    private static CompletableFuture<?> oneAfterTheOther(Calls calls, String name, int count) {
        return count == 0
                ? CompletableFuture.completedFuture(null)
                : calls.execute(OneAccount.createUser(name + "-" + count))
                        .thenCompose(_ -> oneAfterTheOther(calls, name, count - 1));
    }

    /** An engine that learns an append's place only by committing it, some time later. */
    @Test
    void turns_follow_one_another_though_places_are_known_late() {
        Detour late =
                new Detour(log) {
                    @Override
                    public Appending append(Append append) {
                        CompletableFuture<Appended> place = new CompletableFuture<>();
                        Thread.startVirtualThread(
                                () -> place.complete(super.append(append).durable().join()));
                        return new Appending(place, place);
                    }
                };
        try (WritePath node = account.start(late)) {
            together(node.calls()).forEach(CompletableFuture::join);
            assertThat(users(node, log.head())).hasSize(CALLS);
        }
        assertThat(log.readStream(StreamName.account(OneAccount.ID), 0, Position.END, 1000))
                .hasSize(2 + 2 * CALLS);
    }
}
