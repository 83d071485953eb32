package dev.pastgrant.benchmarks.load;

import java.util.Arrays;
import java.util.List;

/**
 * The latency of each of some calls, the time of all of them together, and the processor time that
 * this process spent on them.
 */
public final class Measured {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_MICRO = 1e3;

    /** The measurement of no calls in no time. */
    public static final Measured NOTHING = new Measured(List.of(), 0, 0);

    private final long[] sorted;
    private final long nanos;
    private final long cpuNanos;

    /**
     * Puts the latencies of all callers together.
     *
     * @param nanos the time from the first call to the last reply
     * @param cpuNanos the processor time meanwhile, on all processors together
     */
    public Measured(List<long[]> latencies, long nanos, long cpuNanos) {
        this.sorted = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        this.nanos = nanos;
        this.cpuNanos = cpuNanos;
    }

    /** Both measurements as one, as if they had run one after the other. */
    public Measured and(Measured other) {
        return new Measured(
                List.of(sorted, other.sorted), nanos + other.nanos, cpuNanos + other.cpuNanos);
    }

    public double perSecond() {
        return sorted.length * NANOS_PER_SECOND / nanos;
    }

    /** The processor time of a call, including its caller's. Other processes hardly change it. */
    public double cpuMicros() {
        return cpuNanos / NANOS_PER_MICRO / Math.max(1, sorted.length);
    }

    /** The latency that this share of the calls did not exceed; 0 if there were no calls. */
    public double millisAt(double share) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)] / NANOS_PER_MILLI;
    }
}
