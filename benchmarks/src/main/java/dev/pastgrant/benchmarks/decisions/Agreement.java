package dev.pastgrant.benchmarks.decisions;

import dev.pastgrant.benchmarks.scenario.Engine;
import dev.pastgrant.benchmarks.scenario.Scenario;
import dev.pastgrant.benchmarks.scenario.Size;
import java.util.stream.IntStream;

/** Checks that all engines give the same answers. Otherwise their times could not be compared. */
final class Agreement {
    private final Size size;
    private final Scenario scenario;
    private final boolean[] allowed;

    /** Has the interpreter decide all requests of a size. */
    Agreement(Size size) {
        this.size = size;
        scenario = Scenario.of(size);
        allowed = new boolean[size.requests()];
        Engine interpreter = Contender.INTERPRETER.on(scenario, size);
        for (int i = 0; i < allowed.length; i++) {
            allowed[i] = interpreter.decide(i);
        }
    }

    /** The share of the requests that are allowed. */
    double allowed() {
        return (double) IntStream.range(0, allowed.length).filter(i -> allowed[i]).count()
                / allowed.length;
    }

    /** Fails if a contender decides a request otherwise than the interpreter. */
    void check(Contender contender) {
        check(contender.title(), contender.on(scenario, size), contender.requests(size));
    }

    void check(String title, Engine engine, int requests) {
        for (int i = 0; i < requests; i++) {
            if (engine.decide(i) != allowed[i]) {
                throw new IllegalStateException(
                        "%s: the interpreter %s what %s does not: %s"
                                .formatted(
                                        size,
                                        allowed[i] ? "allows" : "denies",
                                        title,
                                        scenario.asks().get(i).request()));
            }
        }
    }
}
