package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.LogFailed;
import java.time.Instant;
import java.util.Optional;

/** Guards the log's time against a clock that is far from it. */
final class CommitTimes {
    private final LogOptions options;

    CommitTimes(LogOptions options) {
        this.options = options;
    }

    /** Refuses an append that would move the log's time far from the clock. */
    void check(Append append, Instant now, StreamHead head) {
        clockBehind(now, head)
                .ifPresent(behind -> {
                    throw new LogFailed(behind);
                });
        Instant last = Micros.instant(head.micros());
        Instant latest = now.isAfter(last) ? now : last;
        if (append.notBefore().isAfter(latest.plus(LogOptions.MAX_CLOCK_BEHIND))) {
            throw new LogFailed(
                    "decided at %s, more than 60 s after %s".formatted(append.notBefore(), latest));
        }
    }

    /** What is wrong with the clock; empty if it is near the last commit, or need not be. */
    Optional<String> clockBehind(Instant now, StreamHead head) {
        Instant last = Micros.instant(head.micros());
        return !options.acceptClockBehind() && now.plus(LogOptions.MAX_CLOCK_BEHIND).isBefore(last)
                ? Optional.of(
                        "the clock says %s, more than 60 s before the last commit at %s"
                                .formatted(now, last))
                : Optional.empty();
    }
}
