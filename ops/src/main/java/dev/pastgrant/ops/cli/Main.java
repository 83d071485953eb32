package dev.pastgrant.ops.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * The command line. If something cannot be done, it prints one line that says so, and the exit code
 * is 1. If the line itself is not understood, the exit code is 2.
 */
@Command(
        name = "pastgrant",
        description = "AWS IAM you can run yourself, that remembers everything.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = "`pastgrant help COMMAND` tells the options of a command.")
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Logging.quiet();
        Charset charset = System.out.charset();
        int exit =
                run(
                        List.of(arguments),
                        System.getenv(),
                        new PrintWriter(System.out, true, charset),
                        new PrintWriter(System.err, true, charset));
        if (exit != CommandLine.ExitCode.OK) {
            System.exit(exit);
        }
    }

    /** Runs a command, and returns the exit code. Without a command it prints what there is. */
    static int run(
            List<String> arguments,
            Map<String, String> environment,
            PrintWriter out,
            PrintWriter errors) {
        String[] words = arguments.isEmpty() ? new String[] {"--help"} : words(arguments);
        return commandLine(environment, out, errors).execute(words);
    }

    private static String[] words(List<String> arguments) {
        return arguments.toArray(String[]::new);
    }

    private static CommandLine commandLine(
            Map<String, String> environment, PrintWriter out, PrintWriter errors) {
        OneLine told = new OneLine();
        CommandLine line = new CommandLine(new Main());
        return line.addSubcommand(new Serve(environment, out))
                .addSubcommand(new Verify(out))
                .addSubcommand(new NewRootKey(out))
                .addSubcommand(new Evaluate(out, errors))
                .addSubcommand(FromCheckout.bench())
                .addSubcommand(FromCheckout.test())
                .addSubcommand(new Completion(line, out))
                .addSubcommand(new HelpCommand())
                .setOverwrittenOptionsAllowed(true)
                .setExpandAtFiles(false)
                .setUsageHelpAutoWidth(true)
                .setOut(out)
                .setErr(errors)
                .setParameterExceptionHandler(told)
                .setExecutionExceptionHandler(told);
    }
}
