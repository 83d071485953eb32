package dev.pastgrant.ops.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.ops.rocksdb.files.OpeningWatch;
import dev.pastgrant.ops.rocksdb.files.OpeningWatch.TooSlow;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.rocksdb.RocksDBException;

class OpeningWatchTest {
    private static final Duration LONG = Duration.ofDays(1);

    @Test
    void an_engine_that_never_ends_is_left_behind() {
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() ->
                        OpeningWatch.within(
                                Duration.ZERO,
                                () -> {
                                    awaitForEver(never);
                                    return "opened";
                                }))
                .isInstanceOf(TooSlow.class)
                .hasMessage("the engine did not open it within 0 s");
        never.countDown();
    }

    private static void awaitForEver(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_the_engine_answers_in_time_is_passed_on() throws RocksDBException {
        assertThat(OpeningWatch.within(LONG, () -> "opened")).isEqualTo("opened");
        assertThatThrownBy(() ->
                        OpeningWatch.within(
                                LONG,
                                () -> {
                                    throw new RocksDBException("damaged");
                                }))
                .isInstanceOf(RocksDBException.class)
                .hasMessage("damaged");
    }

    @Test
    void a_large_log_may_take_longer() {
        assertThat(OpeningWatch.limit(0)).isEqualTo(Duration.ofSeconds(60));
        assertThat(OpeningWatch.limit(64 << 20)).isEqualTo(Duration.ofSeconds(124));
    }
}
