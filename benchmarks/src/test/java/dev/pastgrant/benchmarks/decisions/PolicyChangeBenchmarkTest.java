package dev.pastgrant.benchmarks.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PolicyChangeBenchmarkTest {
    @Test
    void each_version_decides_otherwise_than_the_one_before_for_every_user() {
        var benchmark = new PolicyChangeBenchmark();
        benchmark.prepare();
        assertThat(benchmark.change()).isNotEqualTo(benchmark.change());
        assertThat(benchmark.changeAndAskOnce()).isNotEqualTo(benchmark.changeAndAskOnce());
    }
}
