package dev.pastgrant.ops.stored;

import static dev.pastgrant.ops.stored.Appends.OTHER;
import static dev.pastgrant.ops.stored.Appends.STREAM;
import static dev.pastgrant.ops.stored.Appends.any;
import static dev.pastgrant.ops.stored.Appends.expecting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.domain.account.user.UserEvent.UserMoved;
import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.Appending;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.domain.log.NewEvent;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.RevisionConflict;
import dev.pastgrant.domain.log.StreamName;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any engine must do. Positions may have gaps, so nothing here counts with them. */
public abstract class EventLogContract {
    private static final int ALL = Integer.MAX_VALUE;
    private static final Position END = new Position(Long.MAX_VALUE);

    @SuppressWarnings("NullAway.Init") // set before each test
    private EventLog log;

    /** A new, empty log on the system clock. */
    protected abstract EventLog open() throws Exception;

    @BeforeEach
    void openLog() throws Exception {
        log = open();
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    private Appended append(Append append) {
        return log.append(append).durable().join();
    }

    private static String name(Recorded event) {
        return event.event() instanceof UserMoved moved ? moved.name().text() : "?";
    }

    private static List<String> names(List<Recorded> events) {
        return events.stream().map(EventLogContract::name).toList();
    }

    private List<Recorded> stream(StreamName stream) {
        return log.readStream(stream, 0, END, ALL);
    }

    private static Instant justBefore(Instant instant) {
        return instant.minus(1, ChronoUnit.MICROS);
    }

    @Test
    void an_empty_log_has_nothing_and_ends_before_the_first_event() {
        assertThat(log.head()).isEqualTo(Position.BEGINNING);
        assertThat(log.headTime()).isEqualTo(Instant.EPOCH);
        assertThat(log.readAll(Position.BEGINNING, 10)).isEmpty();
        assertThat(stream(STREAM)).isEmpty();
        assertThat(log.revisionAt(STREAM, END)).isEmpty();
        assertThat(log.seal(Instant.now())).isEqualTo(Position.BEGINNING);
    }

    @Test
    void what_was_appended_is_read_back_with_its_place() {
        Append append = any(STREAM, "ann", "bob");
        Appended appended = append(append);
        List<Recorded> events = stream(STREAM);
        assertThat(events).extracting(Recorded::revision).containsExactly(0L, 1L);
        assertThat(events).extracting(Recorded::stream).containsOnly(STREAM);
        assertThat(events).extracting(Recorded::committedAt).containsOnly(appended.committedAt());
        assertThat(events)
                .extracting(event -> new NewEvent(event.id(), event.event()))
                .isEqualTo(append.events());
        assertThat(events.getLast().position()).isEqualTo(appended.position());
        assertThat(appended.revision()).isEqualTo(1);
        assertThat(log.head()).isEqualTo(appended.position());
        assertThat(log.headTime()).isEqualTo(appended.committedAt());
    }

    @Test
    void an_append_is_sequenced_at_the_place_where_it_becomes_durable() {
        Appending appending = log.append(any(STREAM, "ann"));
        assertThat(appending.sequenced().join()).isEqualTo(appending.durable().join());
    }

    @Test
    void an_append_on_another_revision_than_expected_leaves_nothing() {
        append(any(STREAM, "ann"));
        for (long wrong : new long[] {-1, 1}) {
            Appending refused = log.append(expecting(STREAM, wrong, "bob", "cid"));
            assertThatThrownBy(() -> refused.sequenced().join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(RevisionConflict.class);
            assertThatThrownBy(() -> refused.durable().join())
                    .hasCauseInstanceOf(RevisionConflict.class);
        }
        append(expecting(STREAM, 0, "dan"));
        assertThat(names(log.readAll(Position.BEGINNING, ALL))).containsExactly("ann", "dan");
    }

    @Test
    void an_append_to_one_stream_does_not_move_another() {
        append(expecting(STREAM, -1, "ann"));
        append(expecting(OTHER, -1, "bob"));
        append(expecting(STREAM, 0, "cid"));
        assertThat(names(stream(STREAM))).containsExactly("ann", "cid");
        assertThat(names(stream(OTHER))).containsExactly("bob");
    }

    @Test
    void positions_and_commit_times_rise_from_append_to_append() {
        for (int i = 0; i < 50; i++) {
            append(any(i % 2 == 0 ? STREAM : OTHER, "n" + i));
        }
        List<Recorded> events = log.readAll(Position.BEGINNING, ALL);
        for (int i = 1; i < events.size(); i++) {
            assertThat(events.get(i).position()).isGreaterThan(events.get(i - 1).position());
            assertThat(events.get(i).committedAt()).isAfter(events.get(i - 1).committedAt());
            assertThat(events.get(i).committedAt())
                    .isEqualTo(events.get(i).committedAt().truncatedTo(ChronoUnit.MICROS));
        }
    }

    @Test
    void a_commit_is_never_earlier_than_the_decision() {
        Instant decided = Instant.now().plusSeconds(5).truncatedTo(ChronoUnit.MICROS).plusNanos(1);
        Append append = any(STREAM, "ann");
        Appended appended =
                append(new Append(STREAM, OptionalLong.empty(), decided, append.events()));
        assertThat(appended.committedAt()).isAfterOrEqualTo(decided);
        assertThat(append(any(OTHER, "bob")).committedAt()).isAfter(appended.committedAt());
    }

    @Test
    void concurrent_appends_to_a_stream_keep_the_order_of_each_caller() throws Exception {
        int callers = 8;
        int each = 100;
        concurrently(
                callers,
                caller -> {
                    List<Appending> started = new ArrayList<>();
                    for (int i = 0; i < each; i++) {
                        started.add(log.append(any(STREAM, caller + "-" + i, caller + "+" + i)));
                    }
                    started.forEach(appending -> appending.durable().join());
                    return each;
                });
        List<Recorded> events = stream(STREAM);
        assertThat(events).hasSize(callers * each * 2);
        int[] next = new int[callers];
        for (int i = 0; i < events.size(); i += 2) {
            int caller = Integer.parseInt(name(events.get(i)).split("-", 2)[0]);
            assertThat(name(events.get(i))).isEqualTo(caller + "-" + next[caller]);
            assertThat(name(events.get(i + 1))).isEqualTo(caller + "+" + next[caller]++);
            assertThat(events.get(i).revision()).isEqualTo(i);
        }
    }

    @Test
    void of_concurrent_appends_on_one_revision_exactly_one_wins() throws Exception {
        for (int round = 0; round < 50; round++) {
            long expected = round - 1L;
            List<Integer> wins =
                    concurrently(
                            4,
                            caller ->
                                    log.append(expecting(STREAM, expected, "c" + caller))
                                            .durable()
                                            .handle((_, failed) -> failed == null ? 1 : 0)
                                            .join());
            assertThat(wins).containsOnlyOnce(1);
        }
        assertThat(stream(STREAM)).hasSize(50);
    }

    private interface Caller {
        int call(int number) throws Exception;
    }

    private static List<Integer> concurrently(int callers, Caller caller) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<Integer>> results = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int number = i;
                results.add(
                        threads.submit(() -> {
                            start.await();
                            return caller.call(number);
                        }));
            }
            start.countDown();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> result : results) {
                answers.add(result.get());
            }
            return answers;
        }
    }

    @Test
    void a_stream_is_read_in_pages_up_to_a_position() {
        for (int i = 0; i < 6; i++) {
            append(any(STREAM, "s" + i));
            append(any(OTHER, "o" + i));
        }
        List<Recorded> all = stream(STREAM);
        assertThat(names(log.readStream(STREAM, 0, END, 2))).containsExactly("s0", "s1");
        assertThat(names(log.readStream(STREAM, 4, END, 9))).containsExactly("s4", "s5");
        assertThat(log.readStream(STREAM, 6, END, 9)).isEmpty();
        assertThat(log.readStream(STREAM, 1, all.get(3).position(), 9))
                .isEqualTo(all.subList(1, 4));
        assertThat(log.readStream(STREAM, 0, Position.BEGINNING, 9)).isEmpty();
    }

    @Test
    void the_log_is_read_in_pages_after_a_position() {
        for (int i = 0; i < 5; i++) {
            append(any(i % 2 == 0 ? STREAM : OTHER, "a" + i, "b" + i));
        }
        List<Recorded> pages = new ArrayList<>();
        Position after = Position.BEGINNING;
        for (List<Recorded> page = log.readAll(after, 3);
                !page.isEmpty();
                page = log.readAll(after, 3)) {
            pages.addAll(page);
            after = page.getLast().position();
        }
        assertThat(pages).isEqualTo(log.readAll(Position.BEGINNING, ALL)).hasSize(10);
        assertThat(after).isEqualTo(log.head());
    }

    @Test
    void events_are_read_at_positions_in_the_order_asked_for() {
        append(any(STREAM, "ann", "bob", "cid"));
        List<Recorded> all = stream(STREAM);
        Position first = all.get(0).position();
        Position last = all.get(2).position();
        assertThat(names(log.readAt(List.of(last, first, last))))
                .containsExactly("cid", "ann", "cid");
        assertThat(log.readAt(List.of())).isEmpty();
        assertThatThrownBy(() -> log.readAt(List.of(new Position(last.value() + 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_stream_has_a_revision_at_every_position() {
        for (int i = 0; i < 9; i++) {
            append(any(OTHER, "o" + i));
            append(any(STREAM, "s" + i, "t" + i));
        }
        OptionalLong revision = OptionalLong.empty();
        for (Recorded event : log.readAll(Position.BEGINNING, ALL)) {
            Position before = new Position(event.position().value() - 1);
            assertThat(log.revisionAt(STREAM, before)).isEqualTo(revision);
            if (event.stream().equals(STREAM)) {
                revision = OptionalLong.of(event.revision());
            }
            assertThat(log.revisionAt(STREAM, event.position())).isEqualTo(revision);
        }
        assertThat(log.revisionAt(STREAM, END)).hasValue(17);
        assertThat(log.revisionAt(STREAM, Position.BEGINNING)).isEmpty();
    }

    @Test
    void an_instant_leads_to_the_last_append_at_or_before_it() {
        Appended first = append(any(STREAM, "ann", "bob"));
        Appended second = append(any(OTHER, "cid"));
        assertThat(log.seal(Instant.MIN)).isEqualTo(Position.BEGINNING);
        assertThat(log.seal(Instant.EPOCH)).isEqualTo(Position.BEGINNING);
        assertThat(log.seal(justBefore(first.committedAt()))).isEqualTo(Position.BEGINNING);
        assertThat(log.seal(first.committedAt())).isEqualTo(first.position());
        assertThat(log.seal(justBefore(second.committedAt()))).isEqualTo(first.position());
        assertThat(log.seal(second.committedAt())).isEqualTo(second.position());
        assertThat(log.seal(second.committedAt().plusNanos(999))).isEqualTo(second.position());
    }

    @Test
    void an_instant_in_the_future_is_not_sealed() {
        assertThatThrownBy(() -> log.seal(Instant.MAX))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> log.seal(Instant.now().plusSeconds(3600)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_gets_a_time_that_was_sealed() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> appends =
                    threads.submit(() -> {
                        while (done.getCount() > 0) {
                            append(any(STREAM, "ann"));
                        }
                    });
            for (int i = 0; i < 100; i++) {
                Instant instant = Instant.now();
                Position position = log.seal(instant);
                List<Recorded> then = log.readStream(STREAM, 0, position, ALL);
                assertThat(then).noneMatch(event -> event.committedAt().isAfter(instant));
                assertThat(append(any(OTHER, "x")).committedAt()).isAfter(instant);
                assertThat(log.seal(instant)).isEqualTo(position);
                assertThat(log.readStream(STREAM, 0, position, ALL)).isEqualTo(then);
            }
            done.countDown();
            appends.get();
        }
    }

    @Test
    void a_follower_is_called_at_first_and_after_every_append() throws Exception {
        Set<Long> seen = new HashSet<>();
        LinkedBlockingQueue<Boolean> calls = new LinkedBlockingQueue<>();
        Position after = Position.BEGINNING;
        try (EventLog.Subscription subscription = log.onAppended(() -> calls.add(true))) {
            assertThat(subscription).isNotNull();
            assertThat(calls.poll()).as("the first call").isTrue();
            for (int i = 0; i < 300; i++) {
                Appending appending = log.append(any(STREAM, "n" + i));
                while (seen.size() <= i) {
                    assertThat(calls.take()).isTrue();
                    for (Recorded event : log.readAll(after, ALL)) {
                        seen.add(event.revision());
                        after = event.position();
                    }
                }
                appending.durable().join();
            }
        }
        assertThat(seen).hasSize(300);
    }

    @Test
    void a_closed_subscription_is_not_called() {
        LinkedBlockingQueue<Boolean> calls = new LinkedBlockingQueue<>();
        log.onAppended(() -> calls.add(true)).close();
        calls.clear();
        append(any(STREAM, "ann"));
        assertThat(calls).isEmpty();
    }

    @Test
    void closing_finishes_what_was_sequenced_and_refuses_the_rest() {
        List<Appending> started = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            started.add(log.append(any(STREAM, "n" + i)));
        }
        log.close();
        started.forEach(appending -> assertThat(appending.durable().join()).isNotNull());
        assertThatThrownBy(() -> append(any(STREAM, "late"))).hasCauseInstanceOf(LogFailed.class);
        log.close();
    }
}
