package dev.pastgrant.ops.rocksdb;

import static dev.pastgrant.ops.stored.Appends.OTHER;
import static dev.pastgrant.ops.stored.Appends.STREAM;
import static dev.pastgrant.ops.stored.Appends.any;
import static dev.pastgrant.ops.stored.Appends.expecting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.domain.fakes.HandClock;
import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.Appending;
import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.ops.secrets.Keyset;
import dev.pastgrant.ops.store.DataFolderRefused;
import dev.pastgrant.ops.store.DataFolderRefused.Reason;
import dev.pastgrant.ops.store.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

class RocksEventLogTest {
    private static final int ALL = Integer.MAX_VALUE;

    @TempDir Path folder;
    private final HandClock clock = new HandClock();

    @SuppressWarnings("NullAway.Init") // set before each test
    private LogOptions options;

    @BeforeEach
    void setOptions() {
        options = LogOptions.in(folder).withClock(clock);
    }

    private static Appended append(RocksEventLog log, Append append) {
        return log.append(append).durable().join();
    }

    private static List<Recorded> all(RocksEventLog log) {
        return log.readAll(Position.BEGINNING, ALL);
    }

    private void assertRefused(Reason reason, String... words) {
        assertThatThrownBy(() -> RocksEventLog.open(options).close())
                .isInstanceOfSatisfying(
                        DataFolderRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason))
                .hasMessageContainingAll(words)
                .message()
                .doesNotContain("\n");
    }

    /** Leaves a log as a crash would: the files are copied while it is open. */
    private void crashAfter(int appends) throws IOException {
        crashAfter(appends, appends);
    }

    /**
     * Leaves a log as a crash would.
     *
     * @param appends how many appends the log is left with
     * @param vouchedFor how many appends the checkpoint is left with
     */
    private void crashAfter(int appends, int vouchedFor) throws IOException {
        Path running = folder.resolve("running");
        LogOptions there = LogOptions.in(running).withClock(clock);
        try (RocksEventLog log = RocksEventLog.open(there)) {
            for (int i = 1; i <= Math.max(appends, vouchedFor); i++) {
                append(log, any(STREAM, "a" + i, "b" + i));
                if (i == appends) {
                    copy(there.log(), options.log());
                }
                if (i == vouchedFor) {
                    Files.copy(there.checkpoint(), options.checkpoint());
                }
            }
            Files.copy(Keyset.file(running), Keyset.file(folder));
        }
    }

    /** Makes a checkpoint from before there were hashes. */
    private void say(int position, long micros) throws IOException {
        new Checkpoint(options.checkpoint())
                .create(new Checkpoint.Reached(new StreamHead(position, micros), null));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /** The write-ahead log with the events. */
    private Path wal() throws IOException {
        try (Stream<Path> files = Files.list(options.log())) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
                    .orElseThrow();
        }
    }

    private static byte[] first(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    @Test
    void a_reopened_log_goes_on_where_it_ended() {
        List<Recorded> before;
        try (RocksEventLog log = RocksEventLog.open(options)) {
            append(log, any(STREAM, "ann", "bob"));
            append(log, any(OTHER, "cid"));
            before = all(log);
        }
        try (RocksEventLog log = RocksEventLog.open(options)) {
            assertThat(all(log)).isEqualTo(before);
            assertThat(log.head()).isEqualTo(before.getLast().position());
            Appended next = append(log, expecting(STREAM, 1, "dan"));
            assertThat(next.position()).isGreaterThan(before.getLast().position());
            assertThat(next.committedAt()).isAfter(before.getLast().committedAt());
            assertThat(log.verify()).isEmpty();
        }
    }

    @Test
    void a_last_write_that_was_cut_short_is_dropped() throws IOException {
        crashAfter(5, 4);
        byte[] bytes = Files.readAllBytes(wal());
        Files.write(wal(), first(bytes, bytes.length - 3));
        try (RocksEventLog log = RocksEventLog.open(options)) {
            assertThat(all(log)).hasSize(8);
            assertThat(log.verify()).isEmpty();
            append(log, expecting(STREAM, 7, "next"));
        }
    }

    @Test
    void damage_in_the_middle_is_refused_with_the_position_before_it() throws IOException {
        crashAfter(5);
        byte[] bytes = Files.readAllBytes(wal());
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("\"a3\"") + 1]++;
        Files.write(wal(), bytes);
        assertRefused(Reason.DAMAGED, "damaged after position 3 ", "restore", "backup");
        assertThat(Files.readAllBytes(wal())).isEqualTo(bytes);
    }

    @Test
    void a_last_burst_that_was_acknowledged_and_then_cut_off_is_missed() throws IOException {
        Path running = folder.resolve("running");
        LogOptions there = LogOptions.in(running).withClock(clock);
        try (RocksEventLog log = RocksEventLog.open(there)) {
            List<Appending> burst = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                burst.add(log.append(any(STREAM, "user" + i)));
            }
            burst.forEach(each -> each.durable().join());
            copy(there.log(), options.log());
            Files.copy(there.checkpoint(), options.checkpoint());
            Files.copy(Keyset.file(running), Keyset.file(folder));
        }
        byte[] bytes = Files.readAllBytes(wal());
        Files.write(wal(), first(bytes, bytes.length - 3));
        assertRefused(Reason.SHORTER_THAN_CHECKPOINT, "is damaged", "had reached 29", "backup");
        assertThatThrownBy(() -> RocksEventLog.look(options)).hasMessageContaining("is damaged");
    }

    @Test
    void a_log_that_lost_its_end_goes_on_only_if_that_is_accepted() throws IOException {
        crashAfter(4, 5);
        assertRefused(
                Reason.SHORTER_THAN_CHECKPOINT,
                "ends at position 7",
                "had reached 9",
                "backup",
                "--accept-lost-end");
        RocksEventLog.open(options.withLostEnd(true)).close();
        try (RocksEventLog log = RocksEventLog.open(options)) {
            assertThat(all(log)).hasSize(8);
            append(log, expecting(STREAM, 7, "next"));
        }
    }

    @Test
    void a_log_without_its_checkpoint_goes_on_only_if_that_is_accepted() throws IOException {
        crashAfter(4);
        Files.delete(options.checkpoint());
        assertRefused(
                Reason.SHORTER_THAN_CHECKPOINT,
                "eventlog.checkpoint` is missing",
                "--accept-lost-end");
        RocksEventLog.open(options.withLostEnd(true)).close();
        RocksEventLog.open(options).close();
    }

    @Test
    void a_log_whose_checkpoint_was_replaced_by_that_of_an_empty_log_is_refused()
            throws IOException {
        crashAfter(4);
        say(-1, 0);
        assertRefused(Reason.FORGED, "does not vouch for it");
    }

    @Test
    void a_log_that_is_gone_is_refused_if_there_was_one() throws IOException {
        say(9, 1);
        assertRefused(Reason.SHORTER_THAN_CHECKPOINT, "ends at position -1", "had reached 9");
    }

    @Test
    void another_log_than_that_of_the_checkpoint_is_refused() throws IOException {
        crashAfter(5);
        say(9, Micros.floor(clock.instant()) + 3);
        assertRefused(Reason.DAMAGED, "position 9", "backup");
    }

    @Test
    void an_unreadable_checkpoint_is_refused() throws IOException {
        crashAfter(1);
        Files.writeString(options.checkpoint(), "?");
        assertRefused(Reason.DAMAGED, "eventlog.checkpoint", "backup");
    }

    @Test
    void a_data_folder_in_use_is_refused() {
        try (RocksEventLog log = RocksEventLog.open(options)) {
            assertRefused(Reason.IN_USE, folder.toString(), "in use");
            append(log, any(STREAM, "ann"));
        }
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_refused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        options = LogOptions.in(file.resolve("data")).withClock(clock);
        assertRefused(Reason.NOT_WRITABLE, "cannot write", file.toString());
    }

    @Test
    void a_clock_far_behind_the_last_commit_is_refused_unless_accepted() {
        Appended last;
        try (RocksEventLog log = RocksEventLog.open(options)) {
            last = append(log, any(STREAM, "ann"));
            clock.move(Duration.ofSeconds(-61));
            assertFails(() -> append(log, any(STREAM, "bob")), "more than 60 s before");
        }
        assertRefused(Reason.CLOCK_BEHIND, "60 s", "set the clock", "--accept-clock-behind");
        try (RocksEventLog log = RocksEventLog.open(options.withClockBehind(true))) {
            Appended next = append(log, any(STREAM, "cid"));
            assertThat(next.committedAt()).isAfter(last.committedAt());
        }
    }

    @Test
    void a_clock_a_little_behind_gives_times_after_the_last_commit() {
        try (RocksEventLog log = RocksEventLog.open(options)) {
            Appended first = append(log, any(STREAM, "ann"));
            clock.move(Duration.ofSeconds(-59));
            assertThat(append(log, any(STREAM, "bob")).committedAt())
                    .isEqualTo(first.committedAt().plusNanos(1000));
        }
    }

    @Test
    void a_decision_far_ahead_of_the_clock_is_refused() {
        try (RocksEventLog log = RocksEventLog.open(options)) {
            Append append =
                    new Append(
                            STREAM, OptionalLong.empty(), Instant.MAX, any(STREAM, "x").events());
            assertFails(() -> append(log, append), "more than 60 s after");
        }
    }

    @Test
    void what_was_sealed_stays_sealed_when_the_clock_goes_back_across_a_crash() throws IOException {
        Path running = folder.resolve("running");
        Instant sealed;
        try (RocksEventLog log = RocksEventLog.open(LogOptions.in(running).withClock(clock))) {
            append(log, any(STREAM, "ann"));
            clock.move(Duration.ofSeconds(30));
            sealed = clock.instant();
            log.seal(sealed);
            copy(running.resolve("eventlog"), options.log());
            Files.copy(LogOptions.in(running).checkpoint(), options.checkpoint());
            Files.copy(Keyset.file(running), Keyset.file(folder));
        }
        clock.move(Duration.ofSeconds(-50));
        try (RocksEventLog log = RocksEventLog.open(options)) {
            assertThat(append(log, any(STREAM, "bob")).committedAt()).isAfter(sealed);
        }
    }

    private static void assertFails(ThrowingCallable work, String words) {
        assertThatThrownBy(work).hasCauseInstanceOf(LogFailed.class).hasMessageContaining(words);
    }

    /** Waits at the gate before each write, and fails when told to. */
    private static final class Disk {
        private final CountDownLatch gate = new CountDownLatch(1);
        private volatile boolean broken;

        Store.Commit over(Store store) {
            return batch -> write(store, batch);
        }

        private void write(Store store, WriteBatch batch) throws RocksDBException {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (broken) {
                throw new RocksDBException("no space left");
            }
            store.writeSynced(batch);
        }
    }

    @Test
    void after_a_failed_write_everything_queued_fails_and_the_log_stays_failed() {
        Disk disk = new Disk();
        try (RocksEventLog log = RocksEventLog.open(options, disk::over)) {
            List<Appending> queued = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                queued.add(log.append(any(STREAM, "n" + i)));
            }
            assertThat(queued).allMatch(appending -> appending.sequenced().isDone());
            disk.broken = true;
            disk.gate.countDown();
            queued.forEach(one -> assertFails(() -> one.durable().join(), "no space left"));
            disk.broken = false;
            assertFails(() -> append(log, any(STREAM, "late")), "no space left");
            assertThat(all(log)).isEmpty();
            assertThatThrownBy(() -> log.seal(clock.instant())).isInstanceOf(LogFailed.class);
        }
        try (RocksEventLog log = RocksEventLog.open(options)) {
            append(log, expecting(STREAM, -1, "again"));
        }
    }

    @Test
    void nothing_is_read_before_it_is_durable() {
        Disk disk = new Disk();
        try (RocksEventLog log = RocksEventLog.open(options, disk::over)) {
            Appending appending = log.append(any(STREAM, "ann"));
            assertThat(appending.sequenced()).isCompleted();
            assertThat(all(log)).isEmpty();
            assertThat(log.head()).isEqualTo(Position.BEGINNING);
            assertThat(log.revisionAt(STREAM, new Position(ALL))).isEmpty();
            disk.gate.countDown();
            appending.durable().join();
            assertThat(all(log)).hasSize(1);
        }
    }

    @Test
    void a_moment_between_two_appends_of_one_write_leads_to_the_first_of_them() {
        Disk disk = new Disk();
        try (RocksEventLog log = RocksEventLog.open(options, disk::over)) {
            List<Appending> queued = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                queued.add(log.append(any(i % 2 == 0 ? STREAM : OTHER, "a" + i, "b" + i)));
            }
            disk.gate.countDown();
            Position before = Position.BEGINNING;
            for (Appending each : queued) {
                Appended at = each.durable().join();
                assertThat(log.seal(at.committedAt().minusNanos(1))).isEqualTo(before);
                assertThat(log.seal(at.committedAt())).isEqualTo(at.position());
                before = at.position();
            }
            assertThat(log.verify()).isEmpty();
        }
    }

    @Test
    void a_closed_log_answers_with_a_failure() {
        RocksEventLog log = RocksEventLog.open(options);
        log.close();
        assertThatThrownBy(() -> all(log)).isInstanceOf(LogFailed.class);
    }

    @Test
    void verifying_finds_what_the_indexes_say_wrongly() {
        try (RocksEventLog log = RocksEventLog.open(options)) {
            append(log, any(STREAM, "ann", "bob"));
            append(log, any(STREAM, "cid"));
            append(log, any(STREAM, "dan"));
        }
        damage(Family.STREAMS, StoreKeys.of(StoreKeys.stream(STREAM), 1), StoreKeys.number(0));
        damage(Family.TIMES, StoreKeys.number(1), StoreKeys.number(0));
        damage(Family.APPENDS, StoreKeys.number(2), new byte[] {1, 2, 3});
        try (RocksEventLog log = RocksEventLog.open(options)) {
            assertThat(log.verify())
                    .extracting(Finding::toString)
                    .anyMatch(text -> text.contains("revision 1 leads elsewhere"))
                    .anyMatch(text -> text.contains("not in order"))
                    .anyMatch(text -> text.contains("index of times does not end an append"))
                    .anyMatch(text -> text.contains("position=2, what=not a stored append"));
        }
    }

    @Test
    void a_log_of_another_layout_is_left_to_the_version_that_wrote_it() {
        RocksEventLog.open(options).close();
        damage(Family.META, StoreKeys.text("layout"), StoreKeys.text("1"));
        assertThatThrownBy(() -> RocksEventLog.open(options))
                .isInstanceOf(DataFolderRefused.class)
                .hasMessageContaining("has layout 1, and this version reads layouts 2 and 3");
    }

    private void damage(Family family, byte[] key, byte[] value) {
        try (Store store = Store.open(options.log())) {
            store.putSynced(family, key, value);
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void heads_of_streams_that_do_not_exist_are_not_kept() {
        StreamHeads heads = new StreamHeads(2, _ -> -1);
        heads.revision(STREAM);
        assertThat(heads.size()).isZero();
        heads.moved(STREAM, 4);
        heads.moved(OTHER, 5);
        heads.moved(STREAM, 6);
        assertThat(heads.revision(STREAM)).isEqualTo(6);
        assertThat(heads.revision(OTHER)).isEqualTo(5);
        assertThat(heads.size()).isEqualTo(2);
    }
}
