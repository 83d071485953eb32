package dev.pastgrant.ops.rocksdb;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The options of an embedded log.
 *
 * @param folder the data folder; the log is in {@code eventlog} within it
 * @param clock the source of commit times
 * @param acceptClockBehind whether to run even if the clock is far behind the last commit
 * @param acceptLostEnd whether to run even if the checkpoint is missing or knows of later events
 * @param maxQueued how many appends may wait for the disk before further appends fail
 * @param checkpointEvery how often the checkpoint file is forced to disk
 * @param linger how long appends that nobody waits for may be held back to share a sync with others
 */
public record LogOptions(
        Path folder,
        InstantSource clock,
        boolean acceptClockBehind,
        boolean acceptLostEnd,
        int maxQueued,
        Duration checkpointEvery,
        Duration linger) {
    /** A clock this far behind the last commit is not trusted. */
    static final Duration MAX_CLOCK_BEHIND = Duration.ofSeconds(60);

    private static final int MAX_QUEUED = 8192;

    public static LogOptions in(Path folder) {
        return new LogOptions(
                folder,
                InstantSource.system(),
                false,
                false,
                MAX_QUEUED,
                Duration.ofSeconds(1),
                Duration.ofMillis(5));
    }

    public LogOptions withClock(InstantSource source) {
        return new LogOptions(
                folder,
                source,
                acceptClockBehind,
                acceptLostEnd,
                maxQueued,
                checkpointEvery,
                linger);
    }

    /** These options, with whether to run even if the clock is far behind the last commit. */
    public LogOptions withClockBehind(boolean accepted) {
        return new LogOptions(
                folder, clock, accepted, acceptLostEnd, maxQueued, checkpointEvery, linger);
    }

    /** These options, with whether to run even if the log may have lost its end. */
    public LogOptions withLostEnd(boolean accepted) {
        return new LogOptions(
                folder, clock, acceptClockBehind, accepted, maxQueued, checkpointEvery, linger);
    }

    public LogOptions withMaxQueued(int appends) {
        return new LogOptions(
                folder, clock, acceptClockBehind, acceptLostEnd, appends, checkpointEvery, linger);
    }

    public LogOptions withLinger(Duration time) {
        return new LogOptions(
                folder, clock, acceptClockBehind, acceptLostEnd, maxQueued, checkpointEvery, time);
    }

    Path log() {
        return folder.resolve("eventlog");
    }

    Path checkpoint() {
        return folder.resolve("eventlog.checkpoint");
    }
}
