package dev.pastgrant.api.asof;

import dev.pastgrant.api.wire.Shown;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.LogClock;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Resolves a moment to a position, once for a request. The instant is sealed, so that a read at it
 * always gives the same. While the clock is behind the last commit, the time is that of the commit.
 */
final class AsOfResolver {
    /** How far ahead a moment may be. The present second is allowed, because it ends soon. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final EventLog log;
    private final LogClock clock;

    AsOfResolver(EventLog log, InstantSource clock) {
        this.log = log;
        this.clock = new LogClock(log, clock);
    }

    /** Resolves the text of a moment. May wait for the present second to end. */
    Outcome<AsOf, Refusal> resolve(String text) {
        return AsOfText.parse(text)
                .map(moment ->
                        switch (moment) {
                            case AsOfText.At(var instant) -> at(instant, text);
                            case AsOfText.Ago(var duration) -> ago(duration, text);
                            case AsOfText.After(var position) -> after(position, text);
                        })
                .orElseGet(() ->
                        refused(
                                "`"
                                        + Shown.name(text)
                                        + "` is no moment: give an instant such as"
                                        + " 2026-01-31T12:00:00Z, a time ago such as -2h, or"
                                        + " a position such as @1234"));
    }

    /** Whether the moment in a marker that a client sent is one that was resolved here. */
    boolean isResolved(AsOf asOf) {
        return !asOf.instant().isAfter(clock.now())
                && log.seal(asOf.instant()).equals(asOf.position());
    }

    private Outcome<AsOf, Refusal> ago(Duration duration, String text) {
        try {
            return at(clock.now().minus(duration).truncatedTo(ChronoUnit.MICROS), text);
        } catch (ArithmeticException | DateTimeException tooLong) {
            return refused("`" + text + "` is before the beginning of time");
        }
    }

    private Outcome<AsOf, Refusal> at(Instant instant, String text) {
        Duration ahead = Duration.between(clock.now(), instant);
        if (ahead.compareTo(PATIENCE) > 0) {
            return refused("`" + text + "` is in the future");
        }
        if (ahead.isPositive()) {
            await(ahead);
        }
        return Outcome.ok(new AsOf(instant, log.seal(instant)));
    }

    private static void await(Duration duration) {
        try {
            Thread.sleep(duration.plusMillis(1));
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The moment after a position. The position may be of any event of an append, and the whole
     * append counts.
     */
    private Outcome<AsOf, Refusal> after(Position position, String text) {
        List<Recorded> found =
                position.isAfter(log.head())
                        ? List.of()
                        : log.readAll(new Position(position.value() - 1), 1);
        if (found.isEmpty() || !found.getFirst().position().equals(position)) {
            return refused("`" + text + "` is no position of this log");
        }
        Instant committedAt = found.getFirst().committedAt();
        return Outcome.ok(new AsOf(committedAt, log.seal(committedAt)));
    }

    private static Outcome<AsOf, Refusal> refused(String message) {
        return Outcome.bad(Refusal.validation(message));
    }
}
