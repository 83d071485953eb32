package dev.pastgrant.ops.bench;

import java.util.Arrays;
import java.util.List;

/** How long each of some calls took, and how long all of them. */
final class Measured {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] sorted;
    private final long nanos;

    /**
     * Puts together what the callers measured.
     *
     * @param nanos from the first call to the last reply
     */
    Measured(List<long[]> latencies, long nanos) {
        this.sorted = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        this.nanos = nanos;
    }

    /** Both measurements as one, the one after the other. */
    Measured and(Measured other) {
        return new Measured(List.of(sorted, other.sorted), nanos + other.nanos);
    }

    double perSecond() {
        return sorted.length * NANOS_PER_SECOND / nanos;
    }

    /** The latency that this share of the calls did not exceed; 0 if there were no calls. */
    double millisAt(double share) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)] / NANOS_PER_MILLI;
    }
}
