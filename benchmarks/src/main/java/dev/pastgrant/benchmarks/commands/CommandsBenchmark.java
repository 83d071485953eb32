package dev.pastgrant.benchmarks.commands;

import dev.pastgrant.benchmarks.http.EchoComparison;
import dev.pastgrant.benchmarks.load.Measured;
import dev.pastgrant.benchmarks.load.Table;
import dev.pastgrant.benchmarks.load.TemporaryFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * {@code bench commands}: compares commands with bare RocksDB, and signed reads with a bare server.
 */
public final class CommandsBenchmark {
    private static final double MEDIAN = 0.5;

    private CommandsBenchmark() {}

    /** Prints a table after about the given time. */
    public static void run(Duration time, PrintStream out) throws IOException {
        Duration slice = time.dividedBy(WriteComparison.SLICES + EchoComparison.SLICES);
        Table table = new Table(out);
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            out.printf(
                    Locale.ROOT,
                    "%d processors, folder in %s; about %d s%n",
                    Runtime.getRuntime().availableProcessors(),
                    folder.description(),
                    time.toSeconds());
            Measured before = Disk.syncs(folder.path(), slice.dividedBy(2));
            new WriteComparison(slice, table).run(folder.path());
            Measured after = Disk.syncs(folder.path(), slice.dividedBy(2));
            out.printf(
                    Locale.ROOT,
                    "  one sync of this disk: p50 %.2f ms before, %.2f ms after%n",
                    before.millisAt(MEDIAN),
                    after.millisAt(MEDIAN));
            new ReadComparison(new EchoComparison(slice, table))
                    .run(folder.path().resolve("server"));
        }
    }
}
