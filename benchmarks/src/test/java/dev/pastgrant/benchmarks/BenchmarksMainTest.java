package dev.pastgrant.benchmarks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.ops.cli.Mistake;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarksMainTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "queries",
                "commands --minutes 1",
                "commands --seconds",
                "commands --seconds 9",
                "commands --seconds 601",
                "commands --seconds soon",
                "decisions --seconds 59",
                "authorize --seconds 241",
            })
    void what_is_not_understood_is_not_measured(String line) {
        List<String> arguments = line.isEmpty() ? List.of() : List.of(line.split(" ", -1));

        assertThatThrownBy(() -> BenchmarksMain.run(arguments, System.out))
                .isInstanceOf(Mistake.class);
    }
}
