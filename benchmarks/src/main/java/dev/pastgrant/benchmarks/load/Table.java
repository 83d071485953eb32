package dev.pastgrant.benchmarks.load;

import java.io.PrintStream;
import java.util.Locale;

/** Prints measurements as the lines of a table. */
public final class Table {
    private static final double MEDIAN = 0.5;
    private static final double HIGH = 0.99;

    private final PrintStream out;

    public Table(PrintStream out) {
        this.out = out;
    }

    public void title(String text) {
        out.printf(Locale.ROOT, "%n%s%n", text);
        out.printf(
                Locale.ROOT,
                "  %7s  %-26s %10s %9s %9s %9s  %s%n",
                "callers",
                "what",
                "per s",
                "p50 ms",
                "p99 ms",
                "cpu us",
                "ratio");
    }

    /** Prints the measurement with which others are compared. */
    public void base(int callers, String what, Measured measured) {
        out.printf(Locale.ROOT, "%s%n", columns(callers, what, measured));
        out.flush();
    }

    /** Prints a measurement, and its calls per second as a share of the base's. */
    public void compared(int callers, String what, Measured measured, Measured base) {
        out.printf(
                Locale.ROOT,
                "%s %6.3f%n",
                columns(callers, what, measured),
                measured.perSecond() / base.perSecond());
        out.flush();
    }

    private static String columns(int callers, String what, Measured measured) {
        return String.format(
                Locale.ROOT,
                "  %7d  %-26s %10.0f %9.2f %9.2f %9.0f",
                callers,
                what,
                measured.perSecond(),
                measured.millisAt(MEDIAN),
                measured.millisAt(HIGH),
                measured.cpuMicros());
    }
}
