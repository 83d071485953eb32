package dev.pastgrant.audit.index;

import java.time.Duration;

/**
 * How far the index may lag, for searches and on disk. The lag for searches never affects a reader
 * that waits for a position. The lag on disk only decides how much of the log is followed again
 * after a kill.
 *
 * @param refresh a search may miss records that are younger than this
 * @param commitRecords the most records that are followed without a commit
 * @param commit the longest time without a commit while there is something to follow
 */
public record Cadence(Duration refresh, int commitRecords, Duration commit) {
    public static final Cadence DEFAULT =
            new Cadence(Duration.ofMillis(200), 50_000, Duration.ofSeconds(30));
}
