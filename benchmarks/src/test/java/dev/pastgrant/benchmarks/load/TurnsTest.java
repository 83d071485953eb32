package dev.pastgrant.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Nothing but a call takes time here: the clock is the test's own. */
class TurnsTest {
    private static final Duration EACH = Duration.ofMillis(800);

    private final AtomicLong clock = new AtomicLong();
    private final List<String> calls = new ArrayList<>();

    private Load.Subject subject(String name, Duration call) {
        return _ -> {
            calls.add(name);
            clock.addAndGet(call.toNanos());
            return CompletableFuture.completedFuture(null);
        };
    }

    private List<Measured> measure(Load.Subject... subjects) {
        return Turns.measure(List.of(subjects), 1, EACH, clock::get);
    }

    @Test
    void subjects_are_measured_there_and_back_again() {
        measure(subject("a", Duration.ofMillis(100)), subject("b", Duration.ofMillis(100)));

        assertThat(String.join("", calls))
                .isEqualTo("ab" + "ba" + "ab" + "ba" + "ab" + "ba" + "ab" + "ba");
    }

    @Test
    void each_is_called_for_as_long_as_the_others_and_counts_its_own_calls() {
        List<Measured> measured =
                measure(subject("a", Duration.ofMillis(50)), subject("b", Duration.ofMillis(20)));

        assertThat(calls.stream().filter("a"::equals)).hasSize(16);
        assertThat(calls.stream().filter("b"::equals)).hasSize(40);
        assertThat(measured).extracting(Measured::perSecond).containsExactly(20.0, 50.0);
        assertThat(measured).extracting(each -> each.millisAt(1)).containsExactly(50.0, 20.0);
    }
}
