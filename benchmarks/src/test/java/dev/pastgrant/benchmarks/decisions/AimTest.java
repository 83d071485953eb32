package dev.pastgrant.benchmarks.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.benchmarks.scenario.Size;
import org.junit.jupiter.api.Test;

class AimTest {
    private static Timing timing(Size size, Contender contender) {
        return switch (contender) {
            case FLOOR -> new Timing(20, 100, 0);
            case CEDAR -> new Timing(200_000, 300_000, 1);
            case CASBIN -> new Timing(14_000, 20_000, 1);
            default -> new Timing(size == Size.M_CHAIN ? 240 : 150, 900, 0);
        };
    }

    @Test
    void each_aim_says_whether_it_is_met() {
        Results results = new Results(AimTest::timing);

        assertThat(Aim.of(results))
                .extracting(Aim::shown)
                .containsExactly(
                        "  missed  S: times the floor                  7.5   at most 5",
                        "  met     M: times the floor                  7.5   at most 8",
                        "  met     L: times the floor                  7.5   at most 10",
                        "  met     M: median, ns                     150.0   at most 200",
                        "  met     M: p99, ns                        900.0   at most 1000",
                        "  met     M: bytes allocated                  0.0   at most 1",
                        "  met     M_CHAIN: median ns above M         90.0   at most 100",
                        "  met     M: times as fast as Cedar        1333.3   at least 1000",
                        "  missed  M: times as fast as jCasbin        93.3   at least 100");
    }
}
