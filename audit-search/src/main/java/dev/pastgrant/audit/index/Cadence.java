package dev.pastgrant.audit.index;

import java.time.Duration;

/**
 * How far the index may lag, in sight and on disk. Sight never limits a reader that waits for a
 * position; disk only decides how much is followed again after a kill.
 *
 * @param refresh a search may miss what is younger than this
 * @param commitRecords so many records at most are followed without a commit
 * @param commit so long at most, while there is something to follow
 */
public record Cadence(Duration refresh, int commitRecords, Duration commit) {
    public static final Cadence DEFAULT =
            new Cadence(Duration.ofMillis(200), 50_000, Duration.ofSeconds(30));
}
