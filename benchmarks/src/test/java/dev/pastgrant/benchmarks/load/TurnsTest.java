package dev.pastgrant.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final List<String> order = new ArrayList<>();

    private Load.Subject subject(String name) {
        return _ -> {
            if (order.isEmpty() || !order.getLast().equals(name)) {
                order.add(name);
            }
            return CompletableFuture.completedFuture(null);
        };
    }

    @Test
    void subjects_are_measured_there_and_back_again() {
        List<Measured> measured =
                Turns.measure(List.of(subject("a"), subject("b")), 1, Duration.ofMillis(800));

        assertThat(order).containsExactly("a", "b", "a", "b", "a", "b", "a", "b", "a");
        assertThat(measured).hasSize(2).allMatch(each -> each.perSecond() > 0);
    }
}
