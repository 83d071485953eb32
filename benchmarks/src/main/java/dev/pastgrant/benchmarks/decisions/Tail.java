package dev.pastgrant.benchmarks.decisions;

import java.util.Arrays;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The time of the slowest of many decisions. JMH's own samples would not show it for decisions of a
 * few nanoseconds: JMH keeps halving the counts of its samples, but never a count of one, and most
 * slow samples occur once. This class is for one thread and one iteration, because JMH adds up the
 * values of several.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Tail {
    private static final double SHARE = 0.99;
    private static final int LONGEST = 1 << 17;

    /**
     * The nanoseconds that 99 of 100 decisions did not exceed; the largest {@code long} if they
     * took longer than can be counted. JMH reads this field.
     */
    public long p99;

    /**
     * The number of decisions, indexed by their nanoseconds. Longer decisions count at the last
     * index.
     */
    private final int[] counts = new int[LONGEST];

    private long count;

    /** Forgets all decisions that were added before. */
    @Setup(Level.Iteration)
    public void begin() {
        Arrays.fill(counts, 0);
        count = 0;
    }

    void add(long nanos) {
        counts[(int) Math.min(nanos, LONGEST - 1)]++;
        count++;
    }

    /** Computes {@link #p99}. */
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
