package dev.pastgrant.benchmarks.http;

import dev.pastgrant.benchmarks.load.Load;
import dev.pastgrant.benchmarks.load.Measured;
import dev.pastgrant.benchmarks.load.Table;
import java.time.Duration;

/** Calls beside the same calls of a server that knows no question, at some callers and at many. */
public final class EchoComparison {
    /** How many slices of time a comparison takes. */
    public static final int SLICES = 15;

    /** How many connections it needs. */
    public static final int MOST_CALLERS = 64;

    private static final int[] CALLERS = {16, MOST_CALLERS};
    private static final int WARM_UP = 6;

    private final Duration slice;
    private final Table table;

    public EchoComparison(Duration slice, Table table) {
        this.slice = slice;
        this.table = table;
    }

    /** Says what is compared. */
    public void title(String text) {
        table.title(text);
    }

    /** Warms both up, and measures them in turns. */
    public void run(String what, Load.Subject calls, Load.Subject echo) {
        Load.run(calls, MOST_CALLERS, slice.multipliedBy(WARM_UP));
        Load.run(echo, MOST_CALLERS, slice);
        for (int callers : CALLERS) {
            Measured bare = Load.run(echo, callers, slice);
            Measured called = Load.run(calls, callers, slice);
            called = called.and(Load.run(calls, callers, slice));
            bare = bare.and(Load.run(echo, callers, slice));
            table.base(callers, "Vert.x alone", bare);
            table.compared(callers, what, called, bare);
        }
    }
}
