package dev.pastgrant.benchmarks.decisions;

import dev.pastgrant.benchmarks.scenario.Engine;
import dev.pastgrant.benchmarks.scenario.Scenario;
import dev.pastgrant.benchmarks.scenario.Size;
import dev.pastgrant.ops.cli.Logging;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** JMH runs this: one engine decides the requests of a scenario, one after another. */
@State(Scope.Benchmark)
public class DecisionBenchmark {
    /**
     * The number of decisions in a batch. It is large enough that reading the clock twice does not
     * matter.
     */
    static final int BATCH = 256;

    /**
     * One decision out of this many is timed. The number is a prime, so that every request is timed
     * at some point.
     */
    private static final int TIMED = 19;

    @Param Size size = Size.S;
    @Param Contender contender = Contender.TIMER;

    @Param("0")
    long warmUpMillis;

    private Engine engine = _ -> false;
    private int requests;
    private int next;

    /** Makes the scenario and its engine, and warms the engine up. */
    @Setup
    public void prepare() {
        Logging.quiet();
        engine = contender.on(Scenario.of(size), size);
        requests = contender.requests(size);
        WarmUp.run(warmUpMillis / 2, this::one);
        if (contender.kind() != Contender.Kind.PEER) {
            WarmUp.run(warmUpMillis / 2, this::batch);
        }
    }

    /** One decision. */
    @Benchmark
    public boolean one() {
        if (next == requests) {
            next = 0;
        }
        return engine.decide(next++);
    }

    /** Many decisions, for engines whose single decision is too fast to be timed. */
    @Benchmark
    public int batch() {
        int allowed = 0;
        for (int i = 0; i < BATCH; i++) {
            if (one()) {
                allowed++;
            }
        }
        return allowed;
    }

    /** Some decisions, of which the last is timed. */
    @Benchmark
    public int tail(Tail tail) {
        int allowed = 0;
        for (int i = 1; i < TIMED; i++) {
            if (one()) {
                allowed++;
            }
        }
        long begin = System.nanoTime();
        boolean last = one();
        tail.add(System.nanoTime() - begin);
        return last ? allowed + 1 : allowed;
    }
}
