package dev.pastgrant.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MeasuredTest {
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    @Test
    void a_percentile_is_the_latency_that_so_many_calls_did_not_exceed() {
        long[] upTo100 = LongStream.rangeClosed(1, 100).map(i -> (101 - i) * MILLI).toArray();

        Measured measured = new Measured(List.of(upTo100), SECOND, 0);

        assertThat(measured.millisAt(0.5)).isEqualTo(50);
        assertThat(measured.millisAt(0.99)).isEqualTo(99);
        assertThat(measured.millisAt(1)).isEqualTo(100);
    }

    @Test
    void the_calls_of_all_callers_and_rounds_count_together() {
        Measured first =
                new Measured(List.of(new long[] {MILLI}, new long[] {MILLI, MILLI}), SECOND, 6000);
        Measured second = new Measured(List.of(new long[] {MILLI}), SECOND, 2000);

        Measured both = first.and(second);

        assertThat(both.perSecond()).isEqualTo(2);
        assertThat(both.cpuMicros()).isEqualTo(2);
    }

    @Test
    void no_call_took_no_time() {
        Measured nothing = new Measured(List.of(), SECOND, 0);

        assertThat(nothing.perSecond()).isZero();
        assertThat(nothing.millisAt(0.99)).isZero();
    }
}
