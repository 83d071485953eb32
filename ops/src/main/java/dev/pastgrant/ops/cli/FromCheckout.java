package dev.pastgrant.ops.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands that the launcher runs, since they build something else than a node. They are known
 * here for their help.
 */
final class FromCheckout {
    private FromCheckout() {}

    static CommandLine bench() {
        return command(
                "bench",
                "Measures this machine: bench commands|decisions|authorize [--seconds 120]");
    }

    static CommandLine test() {
        return command("test", "Runs every check, or those of one class: test [CLASS]");
    }

    private static CommandLine command(String name, String description) {
        Callable<Integer> elsewhere =
                () -> {
                    throw new Mistake(
                            "`" + name + "` is run in a checkout, by ./pastgrant " + name);
                };
        CommandSpec spec = CommandSpec.wrapWithoutInspection(elsewhere).name(name);
        spec.mixinStandardHelpOptions(true).versionProvider(new Version());
        spec.usageMessage().description(description);
        return new CommandLine(spec).setUnmatchedArgumentsAllowed(true);
    }
}
