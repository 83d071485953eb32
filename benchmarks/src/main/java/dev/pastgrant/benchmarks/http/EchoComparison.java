package dev.pastgrant.benchmarks.http;

import dev.pastgrant.benchmarks.load.Load;
import dev.pastgrant.benchmarks.load.Measured;
import dev.pastgrant.benchmarks.load.Table;
import dev.pastgrant.benchmarks.load.Turns;
import java.time.Duration;
import java.util.List;

/** Compares calls with the same calls to a bare server, for some callers and for many. */
public final class EchoComparison {
    /** The number of time slices that a comparison takes. */
    public static final int SLICES = 24;

    /** The number of connections that a comparison needs. */
    public static final int MOST_CALLERS = 64;

    private static final int[] CALLERS = {16, MOST_CALLERS};

    /** Compiling a server of our size takes half a minute on two processors. */
    private static final int WARM_UPS = 8;

    private final Duration slice;
    private final Table table;

    public EchoComparison(Duration slice, Table table) {
        this.slice = slice;
        this.table = table;
    }

    /** Prints a title that names what is compared. */
    public void title(String text) {
        table.title(text);
    }

    /** Warms both up for the same time, and measures them in turns. */
    public void run(String what, Load.Subject calls, Load.Subject echo) {
        for (int round = 0; round < WARM_UPS; round++) {
            Load.run(calls, MOST_CALLERS, slice);
            Load.run(echo, MOST_CALLERS, slice);
        }
        for (int callers : CALLERS) {
            List<Measured> measured =
                    Turns.measure(List.of(echo, calls), callers, slice.multipliedBy(2));
            Measured bare = measured.get(0);
            table.base(callers, "Vert.x alone", bare);
            table.compared(callers, what, measured.get(1), bare);
        }
    }
}
