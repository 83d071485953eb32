package dev.pastgrant.benchmarks.decisions;

import dev.pastgrant.benchmarks.scenario.Size;
import java.io.PrintStream;
import java.util.Locale;

/** Prints timings as the lines of a table. */
final class DecisionsTable {
    private final PrintStream out;
    private final Results results;

    DecisionsTable(PrintStream out, Results results) {
        this.out = out;
        this.results = results;
    }

    void title(Size size, double allowed) {
        out.printf(
                Locale.ROOT,
                "%n%s: %d policies of %d statements, users: %d; %d requests, %.0f %% allowed%n",
                size,
                size.policies(),
                size.statementsOfAPolicy(),
                size.users(),
                size.requests(),
                allowed * 100);
        out.printf(
                Locale.ROOT,
                "  %-28s %12s %12s %10s %12s %12s%n",
                "what",
                "median ns",
                "p99 ns",
                "bytes",
                "/ floor",
                "/ " + Contender.SUBJECT.title());
    }

    void row(Size size, Contender contender) {
        Timing timing = results.of(size, contender);
        out.printf(
                Locale.ROOT,
                "  %-28s %12.1f %12.0f %10.0f %12.1f %12.3f%n",
                contender.title(),
                timing.median(),
                timing.p99(),
                timing.bytes(),
                results.ratio(size, contender, Contender.FLOOR),
                results.ratio(size, contender, Contender.SUBJECT));
    }
}
