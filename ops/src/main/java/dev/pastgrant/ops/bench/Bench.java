package dev.pastgrant.ops.bench;

import dev.pastgrant.ops.cli.Mistake;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** {@code bench}: measures this machine in a folder of its own, and stops by itself. */
public final class Bench {
    private static final String USAGE = "bench commands [--seconds 60]";
    private static final int SECONDS = 60;
    private static final int SECONDS_MIN = 10;

    /** A signature is valid for five minutes, and the reads are signed once. */
    private static final int SECONDS_MAX = 600;

    private static final double MEDIAN = 0.5;

    private Bench() {}

    /** Reads what follows {@code bench}, and prints a table. */
    public static void run(List<String> arguments, PrintStream out) throws IOException {
        if (arguments.isEmpty() || !arguments.getFirst().equals("commands")) {
            throw new Mistake("usage: " + USAGE);
        }
        commands(seconds(arguments.subList(1, arguments.size())), out);
    }

    private static int seconds(List<String> options) {
        if (options.isEmpty()) {
            return SECONDS;
        }
        if (options.size() != 2 || !options.getFirst().equals("--seconds")) {
            throw new Mistake("usage: " + USAGE);
        }
        try {
            int seconds = Integer.parseInt(options.getLast());
            if (seconds >= SECONDS_MIN && seconds <= SECONDS_MAX) {
                return seconds;
            }
        } catch (NumberFormatException notANumber) {
            // the same mistake as a number that is too small
        }
        throw new Mistake(
                "`%s` is not a number of seconds from %d to %d"
                        .formatted(options.getLast(), SECONDS_MIN, SECONDS_MAX));
    }

    private static void commands(int seconds, PrintStream out) throws IOException {
        int slices = WriteComparison.SLICES + ReadComparison.SLICES;
        Duration slice = Duration.ofSeconds(seconds).dividedBy(slices);
        Table table = new Table(out);
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            out.printf(
                    Locale.ROOT,
                    "%d processors, folder in %s; about %d s%n",
                    Runtime.getRuntime().availableProcessors(),
                    folder.description(),
                    seconds);
            Measured before = Disk.syncs(folder.path(), slice.dividedBy(2));
            new WriteComparison(slice, table).run(folder.path());
            Measured after = Disk.syncs(folder.path(), slice.dividedBy(2));
            out.printf(
                    Locale.ROOT,
                    "  one sync of this disk: p50 %.2f ms before, %.2f ms after%n",
                    before.millisAt(MEDIAN),
                    after.millisAt(MEDIAN));
            new ReadComparison(slice, table).run(folder.path().resolve("server"));
        }
    }
}
