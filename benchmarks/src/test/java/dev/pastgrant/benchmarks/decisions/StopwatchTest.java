package dev.pastgrant.benchmarks.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.benchmarks.scenario.Size;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopwatchTest {
    @Test
    void a_look_into_a_table_takes_some_nanoseconds_and_allocates_nothing() {
        Timing floor = new Stopwatch(Duration.ofMillis(300)).time(Size.S, Contender.FLOOR);

        assertThat(floor.median()).isBetween(0.5, 100_000.0);
        assertThat(floor.p99()).isPositive();
        assertThat(floor.bytes()).isLessThan(10);
    }
}
