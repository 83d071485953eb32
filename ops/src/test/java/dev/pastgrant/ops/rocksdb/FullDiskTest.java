package dev.pastgrant.ops.rocksdb;

import static dev.pastgrant.ops.stored.Appends.STREAM;
import static dev.pastgrant.ops.stored.Appends.any;
import static dev.pastgrant.ops.stored.Appends.event;
import static dev.pastgrant.ops.stored.Appends.expecting;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

class FullDiskTest {
    private static final int DISK_OCTETS = 128 << 20;
    private static final int BALLAST_OCTETS = 96 << 20;

    @TempDir Path folder;
    private volatile boolean isFull;

    /** A disk that is full when told to be. */
    private Store.Commit over(Store store) {
        return batch -> {
            if (isFull) {
                throw new RocksDBException(
                        "no room",
                        new Status(Status.Code.IOError, Status.SubCode.NoSpace, "no room"));
            }
            store.writeSynced(batch);
        };
    }

    private static void awaitRoom(RocksEventLog log) {
        while (!log.isHealthy()) {
            Thread.onSpinWait();
        }
    }

    private static Appended append(RocksEventLog log, String name) {
        return log.append(any(STREAM, name)).durable().join();
    }

    private static List<Recorded> all(RocksEventLog log) {
        return log.readAll(Position.BEGINNING, Integer.MAX_VALUE);
    }

    @Test
    void a_full_disk_is_told_as_such_and_the_log_goes_on_by_itself_when_there_is_room() {
        try (RocksEventLog log = RocksEventLog.open(LogOptions.in(folder), this::over)) {
            append(log, "before");
            isFull = true;
            for (String name : List.of("first", "second")) {
                assertThatThrownBy(() -> append(log, name))
                        .hasCauseInstanceOf(LogFailed.class)
                        .hasMessageContaining("the disk is full");
            }
            assertThat(log.isHealthy()).isFalse();
            assertThat(log.faults()).containsEntry("log", "the disk is full");
            isFull = false;
            awaitRoom(log);
            assertThat(log.faults()).isEmpty();
            Appended after = log.append(expecting(STREAM, 0, "after")).durable().join();
            assertThat(after.revision()).isEqualTo(1);
            assertThat(all(log)).hasSize(2);
            assertThat(log.verify()).isEmpty();
        }
    }

    @Test
    void health_tries_to_write_and_finds_the_disk_full_before_any_call_does() {
        try (RocksEventLog log = RocksEventLog.open(LogOptions.in(folder), this::over)) {
            isFull = true;
            assertThat(log.isHealthy()).isTrue();
            assertThat(log.faults()).containsExactly(Map.entry("log", "the disk is full"));
        }
    }

    @Test
    void a_log_can_be_closed_while_its_disk_is_full() {
        try (RocksEventLog log = RocksEventLog.open(LogOptions.in(folder), this::over)) {
            isFull = true;
            assertThatThrownBy(() -> append(log, "never")).hasCauseInstanceOf(LogFailed.class);
        }
        try (RocksEventLog log = RocksEventLog.open(LogOptions.in(folder))) {
            assertThat(all(log)).isEmpty();
        }
    }

    @Test
    void a_small_disk_that_really_fills_up_loses_nothing_acknowledged() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(mount(disk), "a disk to fill up can only be mounted by root");
        try {
            fillUp(disk);
        } finally {
            run("umount", "--lazy", disk.toString());
        }
    }

    private static void fillUp(Path disk) throws IOException {
        Path ballast = Files.write(disk.resolve("ballast"), new byte[BALLAST_OCTETS]);
        long acknowledged = 0;
        LogOptions options = LogOptions.in(disk.resolve("data"));
        try (RocksEventLog log = RocksEventLog.open(options)) {
            try {
                while (true) {
                    acknowledged = log.append(large()).durable().join().revision();
                }
            } catch (CompletionException full) {
                assertThat(full).hasMessageContaining("the disk is full");
            }
            Files.delete(ballast);
            awaitRoom(log);
            assertThat(log.append(expecting(STREAM, acknowledged, "after")).durable().join())
                    .isNotNull();
            assertThat(log.verify()).isEmpty();
        }
        try (RocksEventLog log = RocksEventLog.open(options)) {
            assertThat(all(log)).hasSize(Math.toIntExact(acknowledged + 2));
            assertThat(log.verify()).isEmpty();
        }
    }

    private static Append large() {
        return new Append(
                STREAM, OptionalLong.empty(), Instant.EPOCH, nCopies(1000, event("x".repeat(64))));
    }

    private static boolean mount(Path disk) throws InterruptedException {
        boolean isMounted =
                run("mount", "-t", "tmpfs", "-o", "size=" + DISK_OCTETS, "tmpfs", disk.toString());
        if (!isMounted) {
            System.out.println("no disk is filled up here, since none can be mounted");
        }
        return isMounted;
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
