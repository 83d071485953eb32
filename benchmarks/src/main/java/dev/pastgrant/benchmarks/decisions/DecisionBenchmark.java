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

/** What JMH runs: the requests of a scenario, one after the other, by one engine. */
@State(Scope.Benchmark)
public class DecisionBenchmark {
    /** So many that asking for the time twice does not count. */
    static final int BATCH = 256;

    /** A decision of so many is timed; a prime, so that each request is at some time. */
    private static final int TIMED = 19;

    @Param Size size = Size.S;
    @Param Contender contender = Contender.TIMER;

    @Param("0")
    long warmUpMillis;

    private Engine engine = _ -> false;
    private int requests;
    private int next;

    /** Makes the scenario and the engine for it, and warms it up. */
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

    /** Many decisions, for what is over too soon to be timed alone. */
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

    /** Some decisions, the last of which is timed. */
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
