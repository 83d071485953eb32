package dev.pastgrant.ops.cli;

import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.ops.config.Complaint;
import dev.pastgrant.ops.config.ServeEnvironment;
import dev.pastgrant.ops.config.ServeOptions;
import dev.pastgrant.ops.node.FirstAccount;
import dev.pastgrant.ops.store.DataFolderRefused;
import java.io.IOException;
import java.net.BindException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command line. If something cannot be done, it prints one line that says so, and the exit code
 * is 1.
 */
public final class Main {
    private static final String USAGE =
            """
            usage: pastgrant serve [--port 4566] [--host 127.0.0.1] [--data ./data] [--account 123456789012]
                                   [--accept-clock-behind]
                   pastgrant verify [--data ./data] [--accept-clock-behind]
                   pastgrant evaluate FILE...
                   pastgrant bench commands|decisions|authorize [--seconds 120]
                   pastgrant test
            """;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        Logging.quiet();
        try {
            run(List.of(arguments));
        } catch (BindException refused) {
            fail("the port is in use, or the host is not of this machine: " + refused.getMessage());
        } catch (Mistake | DataFolderRefused | FirstAccount.Disagreement | IOException refused) {
            fail(refused.getMessage());
        }
    }

    private static void run(List<String> arguments) throws IOException, InterruptedException {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest =
                arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        switch (command) {
            case "serve" ->
                    Serve.run(
                            valid(ServeOptions.parse(rest)),
                            valid(ServeEnvironment.parse(System.getenv())),
                            System.out);
            case "verify" -> {
                if (!Verify.run(valid(ServeOptions.parse(rest)), System.out)) {
                    System.exit(1);
                }
            }
            case "evaluate" -> {
                int exit = Evaluate.run(rest, System.out, System.err);
                if (exit != Evaluate.HOLDS) {
                    System.exit(exit);
                }
            }
            default -> {
                System.err.print(USAGE);
                System.exit(command.isEmpty() || command.equals("help") ? 0 : 1);
            }
        }
    }

    private static <T> T valid(Outcome<T, Complaint> parsed) {
        return switch (parsed) {
            case Outcome.Ok(var value) -> value;
            case Outcome.Bad(var complaint) -> throw new Mistake(complaint.line());
        };
    }

    private static void fail(@Nullable String message) {
        System.err.println("pastgrant: " + message);
        System.exit(1);
    }
}
