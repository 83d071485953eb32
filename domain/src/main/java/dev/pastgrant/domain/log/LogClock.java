package dev.pastgrant.domain.log;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The time as the log sees it: that of the clock, to the microsecond, but never before the last
 * commit.
 */
public record LogClock(EventLog log, InstantSource clock) {
    public Instant now() {
        Instant clocked = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant head = log.headTime();
        return head.isAfter(clocked) ? head : clocked;
    }
}
