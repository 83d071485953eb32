package dev.pastgrant.ops.rocksdb;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How an embedded log runs.
 *
 * @param folder the data folder; the log is in {@code eventlog} within it
 * @param clock where commit times come from
 * @param acceptClockBehind whether to go on although the clock is far behind the last commit
 * @param maxQueued how many appends may wait for the disk before further ones fail
 * @param checkpointEvery how often the checkpoint file follows the log
 * @param linger how long appends that nobody waits for may wait for others to share a sync with
 */
public record LogOptions(
        Path folder,
        InstantSource clock,
        boolean acceptClockBehind,
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
                MAX_QUEUED,
                Duration.ofSeconds(1),
                Duration.ofMillis(5));
    }

    public LogOptions withClock(InstantSource source) {
        return new LogOptions(
                folder, source, acceptClockBehind, maxQueued, checkpointEvery, linger);
    }

    /** Whether to go on although the clock is far behind the last commit. */
    public LogOptions withClockBehind(boolean accepted) {
        return new LogOptions(folder, clock, accepted, maxQueued, checkpointEvery, linger);
    }

    public LogOptions withMaxQueued(int appends) {
        return new LogOptions(folder, clock, acceptClockBehind, appends, checkpointEvery, linger);
    }

    public LogOptions withLinger(Duration time) {
        return new LogOptions(folder, clock, acceptClockBehind, maxQueued, checkpointEvery, time);
    }

    Path log() {
        return folder.resolve("eventlog");
    }

    Path checkpoint() {
        return folder.resolve("eventlog.checkpoint");
    }
}
