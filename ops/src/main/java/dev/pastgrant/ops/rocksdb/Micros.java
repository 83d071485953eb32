package dev.pastgrant.ops.rocksdb;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Commit times in the form in which the log keeps them: microseconds since 1970. */
final class Micros {
    private static final long PER_SECOND = 1_000_000;
    private static final int NANOS = 1_000;

    private Micros() {}

    /** The latest microsecond that is not after the instant; 0 for any instant before 1970. */
    static long floor(Instant instant) {
        return instant.isBefore(Instant.EPOCH)
                ? 0
                : Math.addExact(
                        Math.multiplyExact(instant.getEpochSecond(), PER_SECOND),
                        instant.getNano() / NANOS);
    }

    /** The earliest microsecond that is not before the instant. */
    static long ceiling(Instant instant) {
        long floor = floor(instant);
        return instant(floor).isBefore(instant) ? floor + 1 : floor;
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
