package dev.pastgrant.ops.rocksdb;

import static dev.pastgrant.ops.stored.Appends.OTHER;
import static dev.pastgrant.ops.stored.Appends.STREAM;
import static dev.pastgrant.ops.stored.Appends.any;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.fakes.HandClock;
import dev.pastgrant.domain.log.Position;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The writer lingers for hours here, so that only what must end that does. */
class LingerTest {
    private static final int UNAWAITED = 20;

    @TempDir Path folder;
    private final HandClock clock = new HandClock();
    private final AtomicInteger syncs = new AtomicInteger();

    private RocksEventLog open(LogOptions options) {
        return RocksEventLog.open(
                options.withClock(clock),
                store ->
                        batch -> {
                            syncs.incrementAndGet();
                            store.writeSynced(batch);
                        });
    }

    private LogOptions lingering() {
        return LogOptions.in(folder).withLinger(Duration.ofHours(6));
    }

    /** Appends that nobody waits for, and then something that ends the lingering. */
    private void assertOneSync(Consumer<RocksEventLog> end) {
        try (RocksEventLog log = open(lingering())) {
            for (int i = 0; i < UNAWAITED; i++) {
                log.appendUnawaited(any(OTHER, "read-" + i)).join();
            }
            assertThat(log.head()).isEqualTo(Position.BEGINNING);
            end.accept(log);
            assertThat(log.readStream(OTHER, 0, Position.END, 100)).hasSize(UNAWAITED);
        }
        assertThat(syncs).hasValue(1);
    }

    @Test
    void appends_that_nobody_waits_for_share_the_sync_of_one_that_somebody_does() {
        assertOneSync(log -> log.append(any(STREAM, "ann")).durable().join());
    }

    @Test
    void sealing_a_moment_does_not_wait_for_the_lingering_writer() {
        assertOneSync(log -> {
            clock.move(Duration.ofSeconds(1));
            assertThat(log.seal(clock.instant())).isEqualTo(new Position(UNAWAITED - 1));
        });
    }

    @Test
    void who_asks_for_all_there_is_does_not_wait_for_the_lingering_writer() {
        assertOneSync(log -> assertThat(log.settled()).isEqualTo(new Position(UNAWAITED - 1)));
    }

    @Test
    void closing_writes_what_nobody_waits_for() {
        try (RocksEventLog log = open(lingering())) {
            log.appendUnawaited(any(OTHER, "read")).join();
        }
        assertThat(syncs).hasValue(1);
        try (RocksEventLog log = open(lingering())) {
            assertThat(log.readAll(Position.BEGINNING, 100)).hasSize(1);
        }
    }

    @Test
    void the_queue_is_never_filled_by_appends_that_nobody_waits_for() {
        try (RocksEventLog log = open(lingering().withMaxQueued(8))) {
            for (int i = 0; i < 4; i++) {
                log.appendUnawaited(any(OTHER, "read-" + i)).join();
            }
            CountDownLatch written = new CountDownLatch(1);
            try (var _ = log.onAppended(() -> countDownIfAny(log, written))) {
                await(written);
            }
            assertThat(log.isHealthy()).isTrue();
        }
    }

    @Test
    void the_writer_lingers_no_longer_than_it_may() {
        try (RocksEventLog log = open(LogOptions.in(folder).withLinger(Duration.ofMillis(1)))) {
            log.appendUnawaited(any(OTHER, "read")).join();
            CountDownLatch written = new CountDownLatch(1);
            try (var _ = log.onAppended(() -> countDownIfAny(log, written))) {
                await(written);
            }
            assertThat(log.head()).isEqualTo(new Position(0));
        }
    }

    private static void countDownIfAny(RocksEventLog log, CountDownLatch written) {
        if (!log.head().equals(Position.BEGINNING)) {
            written.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
