package dev.pastgrant.ops.rocksdb;

import static dev.pastgrant.ops.stored.Appends.OTHER;
import static dev.pastgrant.ops.stored.Appends.STREAM;
import static dev.pastgrant.ops.stored.Appends.any;
import static dev.pastgrant.ops.stored.Appends.event;
import static dev.pastgrant.ops.stored.Appends.expecting;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.domain.fakes.HandClock;
import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.Appending;
import dev.pastgrant.domain.log.LogBusy;
import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.RevisionConflict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk is held up while appends come. */
class FullQueueTest {
    private static final int ROOM = 3;

    @TempDir Path folder;
    private final HandClock clock = new HandClock();
    private final DiskGate disk = new DiskGate();

    @BeforeEach
    void shut() {
        disk.shut();
    }

    private RocksEventLog open(int room) {
        return RocksEventLog.open(
                LogOptions.in(folder).withClock(clock).withMaxQueued(room), disk::over);
    }

    private static List<Appending> append(RocksEventLog log, String name, int count) {
        List<Appending> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(log.append(any(STREAM, name + i)));
        }
        return all;
    }

    private static void assertFails(CompletableFuture<?> outcome, Class<? extends Throwable> how) {
        assertThatThrownBy(outcome::join).hasCauseInstanceOf(how);
    }

    @Test
    void who_finds_the_queue_full_waits_for_a_place_and_gets_it_in_order() {
        try (RocksEventLog log = open(ROOM)) {
            List<Appending> queued = append(log, "queued", ROOM);
            List<Appending> waiting = append(log, "waiting", ROOM);
            assertThat(queued).allMatch(appending -> appending.sequenced().isDone());
            assertThat(waiting).noneMatch(appending -> appending.sequenced().isDone());
            disk.open();
            long revision = ROOM - 1;
            for (Appending each : waiting) {
                Appended at = each.sequenced().join();
                assertThat(at.revision()).isEqualTo(++revision);
                assertThat(each.durable().join()).isEqualTo(at);
            }
            assertThat(log.readStream(STREAM, 0, Position.END, 100)).hasSize(2 * ROOM);
            assertThat(log.verify()).isEmpty();
        }
    }

    @Test
    void what_nobody_waits_for_stands_in_the_same_line() {
        try (RocksEventLog log = open(ROOM)) {
            append(log, "queued", ROOM);
            CompletableFuture<Appended> read = log.appendUnawaited(any(OTHER, "read"));
            Appending change = log.append(any(STREAM, "change"));
            assertThat(read).isNotDone();
            disk.open();
            assertThat(read.join().position()).isEqualTo(new Position(ROOM));
            assertThat(change.durable().join().position()).isEqualTo(new Position(ROOM + 1));
        }
    }

    @Test
    void a_full_line_turns_away_at_once_and_leaves_nothing() {
        try (RocksEventLog log = open(ROOM)) {
            List<Appending> taken = append(log, "taken", 2 * ROOM);
            Appending late = log.append(any(STREAM, "late"));
            assertFails(late.sequenced(), LogBusy.class);
            assertFails(late.durable(), LogBusy.class);
            disk.open();
            taken.forEach(each -> each.durable().join());
            assertThat(log.append(expecting(STREAM, 2 * ROOM - 1, "next")).durable().join())
                    .isNotNull();
        }
    }

    @Test
    void who_has_waited_five_seconds_is_turned_away_when_the_next_one_comes() {
        try (RocksEventLog log = open(ROOM)) {
            append(log, "queued", ROOM);
            Appending first = log.append(any(STREAM, "first"));
            clock.move(Duration.ofSeconds(3));
            Appending second = log.append(any(STREAM, "second"));
            clock.move(Duration.ofSeconds(3));
            Appending third = log.append(any(STREAM, "third"));
            assertFails(first.sequenced(), LogBusy.class);
            assertFails(first.durable(), LogBusy.class);
            disk.open();
            assertThat(second.durable().join().revision()).isEqualTo(ROOM);
            assertThat(third.durable().join().revision()).isEqualTo(ROOM + 1);
        }
    }

    @Test
    void who_has_waited_five_seconds_gets_no_place_any_more() {
        try (RocksEventLog log = open(ROOM)) {
            append(log, "queued", ROOM);
            Appending late = log.append(any(STREAM, "late"));
            clock.move(Duration.ofSeconds(6));
            disk.open();
            assertFails(late.durable(), LogBusy.class);
        }
    }

    @Test
    void the_revision_that_an_append_expects_is_checked_when_it_gets_its_place() {
        try (RocksEventLog log = open(ROOM)) {
            append(log, "queued", ROOM);
            Appending right = log.append(expecting(STREAM, ROOM - 1, "right"));
            Appending overtaken = log.append(expecting(STREAM, ROOM - 1, "overtaken"));
            disk.open();
            assertThat(right.durable().join().revision()).isEqualTo(ROOM);
            assertFails(overtaken.sequenced(), RevisionConflict.class);
            assertFails(overtaken.durable(), RevisionConflict.class);
        }
    }

    @Test
    void a_few_large_appends_fill_the_queue_and_the_line() {
        String name = "x".repeat(64);
        Append large =
                new Append(
                        STREAM, OptionalLong.empty(), Instant.EPOCH, nCopies(10_000, event(name)));
        try (RocksEventLog log = open(1000)) {
            int taken = 0;
            Appending last = log.append(large);
            while (!last.durable().isCompletedExceptionally()) {
                taken++;
                last = log.append(large);
            }
            assertFails(last.durable(), LogBusy.class);
            assertThat((long) taken * EncodedAppend.of(large).size())
                    .isBetween(48L << 20, 52L << 20);
            disk.open();
        }
    }

    @Test
    void closing_lets_those_in_line_come_through() {
        List<Appending> all;
        try (RocksEventLog log = open(ROOM)) {
            all = append(log, "each", 2 * ROOM);
            disk.open();
        }
        assertThat(all).allMatch(each -> each.durable().join().revision() >= 0);
        try (RocksEventLog log = RocksEventLog.open(LogOptions.in(folder).withClock(clock))) {
            assertThat(log.readStream(STREAM, 0, Position.END, 100)).hasSize(2 * ROOM);
        }
    }

    @Test
    void those_in_line_fail_with_the_log() {
        try (RocksEventLog log =
                RocksEventLog.open(
                        LogOptions.in(folder).withClock(clock).withMaxQueued(ROOM),
                        store -> {
                            Store.Commit gate = disk.over(store);
                            return batch -> {
                                gate.write(batch);
                                throw new IllegalStateException("broken");
                            };
                        })) {
            List<Appending> all = append(log, "each", 2 * ROOM);
            disk.open();
            all.forEach(each -> assertFails(each.durable(), LogFailed.class));
        }
    }
}
