package dev.pastgrant.benchmarks.decisions;

import java.util.Arrays;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * How long the slowest of many decisions take. JMH's own samples would not tell it of what is over
 * in nanoseconds: it halves their counts again and again, but never those of a single sample, as
 * most slow ones are. For one thread and one iteration: JMH would add others up.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Tail {
    private static final double SHARE = 0.99;
    private static final int LONGEST = 1 << 17;

    /**
     * The nanoseconds that 99 of 100 decisions did not exceed, which JMH reads; the largest number
     * if that is more than can be told.
     */
    public long p99;

    /** By nanoseconds, how many decisions took as long; what took longer is with the last. */
    private final int[] counts = new int[LONGEST];

    private long count;

    /** Forgets what was added before. */
    @Setup(Level.Iteration)
    public void begin() {
        Arrays.fill(counts, 0);
        count = 0;
    }

    void add(long nanos) {
        counts[(int) Math.min(nanos, LONGEST - 1)]++;
        count++;
    }

    /** Works out what is to be told. */
    @TearDown(Level.Iteration)
    public void end() {
        long within = 0;
        int nanos = 0;
        while (within < SHARE * count) {
            within += counts[nanos++];
        }
        p99 = nanos == LONGEST ? Long.MAX_VALUE : Math.max(0, nanos - 1);
    }
}
