package dev.pastgrant.benchmarks;

import dev.pastgrant.benchmarks.authorize.AuthorizeBenchmark;
import dev.pastgrant.benchmarks.commands.CommandsBenchmark;
import dev.pastgrant.benchmarks.decisions.DecisionsBenchmark;
import dev.pastgrant.benchmarks.lists.ListsBenchmark;
import dev.pastgrant.benchmarks.start.StartBenchmark;
import dev.pastgrant.ops.cli.Logging;
import dev.pastgrant.ops.cli.Mistake;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code bench}: measures this machine in a temporary folder of its own, and stops by itself. */
public final class BenchmarksMain {
    private static final String USAGE =
            """
            usage: pastgrant bench commands [--seconds 120]
                   pastgrant bench decisions [--seconds 240]
                   pastgrant bench authorize [--seconds 120]
                   pastgrant bench start [--seconds 60]
                   pastgrant bench lists [--seconds 120]\
            """;

    /**
     * The time is limited because the reads are signed once and a signature is valid for five
     * minutes.
     */
    private static final RunTime COMMANDS = new RunTime(120, 10, 600);

    private static final RunTime AUTHORIZE = new RunTime(120, 10, 240);
    private static final RunTime LISTS = new RunTime(120, 10, 240);
    private static final RunTime START = new RunTime(60, 10, 3_600);
    private static final RunTime DECISIONS = new RunTime(240, 60, 3_600);

    private BenchmarksMain() {}

    public static void main(String[] arguments) {
        Logging.quiet();
        try {
            run(List.of(arguments), System.out);
        } catch (Mistake mistake) {
            fail(2, mistake.getMessage());
        } catch (IOException failed) {
            fail(1, failed.getMessage());
        }
    }

    /** Reads the arguments after {@code bench}, and prints a table. */
    static void run(List<String> arguments, PrintStream out) throws IOException {
        String name = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> options =
                arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        switch (name) {
            case "authorize" -> AuthorizeBenchmark.run(AUTHORIZE.chosenBy(options), out);
            case "decisions" -> DecisionsBenchmark.run(DECISIONS.chosenBy(options), out);
            case "commands" -> CommandsBenchmark.run(COMMANDS.chosenBy(options), out);
            case "start" -> StartBenchmark.run(START.chosenBy(options), out);
            case "lists" -> ListsBenchmark.run(LISTS.chosenBy(options), out);
            case "--help", "-h", "help" -> out.println(USAGE);
            default -> throw new Mistake(USAGE);
        }
    }

    private static void fail(int exit, @Nullable String message) {
        System.err.println("pastgrant: " + message);
        System.exit(exit);
    }
}
