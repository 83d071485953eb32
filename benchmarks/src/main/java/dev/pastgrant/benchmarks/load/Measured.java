package dev.pastgrant.benchmarks.load;

import java.util.Arrays;
import java.util.List;

/** How long each of some calls took, how long all of them, and how busy they kept this process. */
public final class Measured {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_MICRO = 1e3;

    /** Of no calls in no time. */
    public static final Measured NOTHING = new Measured(List.of(), 0, 0);

    private final long[] sorted;
    private final long nanos;
    private final long cpuNanos;

    /**
     * Puts together what the callers measured.
     *
     * @param nanos from the first call to the last reply
     * @param cpuNanos of processor time meanwhile, on all processors together
     */
    public Measured(List<long[]> latencies, long nanos, long cpuNanos) {
        this.sorted = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        this.nanos = nanos;
        this.cpuNanos = cpuNanos;
    }

    /** Both measurements as one, the one after the other. */
    public Measured and(Measured other) {
        return new Measured(
                List.of(sorted, other.sorted), nanos + other.nanos, cpuNanos + other.cpuNanos);
    }

    public double perSecond() {
        return sorted.length * NANOS_PER_SECOND / nanos;
    }

    /** Processor time of a call, its caller's included: other processes hardly change it. */
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
