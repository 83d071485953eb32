package dev.pastgrant.benchmarks.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TailTest {
    private final Tail tail = new Tail();

    private long p99(int count, long nanos, int others, long nanosOfOthers) {
        tail.begin();
        for (int i = 0; i < count; i++) {
            tail.add(nanos);
        }
        for (int i = 0; i < others; i++) {
            tail.add(nanosOfOthers);
        }
        tail.end();
        return tail.p99;
    }

    @Test
    void one_slow_decision_of_a_hundred_is_within_the_share_that_may_be_slow() {
        assertThat(p99(99, 50, 1, 9_000)).isEqualTo(50);
        assertThat(p99(98, 50, 2, 9_000)).isEqualTo(9_000);
    }

    @Test
    void what_takes_longer_than_can_be_told_is_not_told_as_less() {
        assertThat(p99(50, 50, 50, 1_000_000_000)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void an_iteration_knows_nothing_of_the_one_before() {
        assertThat(p99(100, 9_000, 0, 0)).isEqualTo(9_000);
        assertThat(p99(100, 50, 0, 0)).isEqualTo(50);
    }
}
