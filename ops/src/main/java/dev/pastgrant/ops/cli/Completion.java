package dev.pastgrant.ops.cli;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code completion}: prints what makes a shell complete commands and options. */
@Command(
        name = "completion",
        description = "Prints the completions of bash and zsh: source <(./pastgrant completion)",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Completion implements Runnable {
    private final CommandLine line;
    private final PrintWriter out;

    Completion(CommandLine line, PrintWriter out) {
        this.line = line;
        this.out = out;
    }

    @Override
    public void run() {
        out.println(AutoComplete.bash(line.getCommandName(), line));
        out.flush();
    }
}
