package dev.pastgrant.ops.cli;

import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.ops.node.FirstAccount;
import dev.pastgrant.ops.store.DataFolderRefused;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in one line what was not understood or could not be done. */
final class OneLine implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final int FAILED = 1;

    /** Also the exit code of shells for a command that is used wrongly. */
    private static final int NOT_UNDERSTOOD = 2;

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        String line =
                mistake instanceof UnmatchedArgumentException unmatched
                        ? unknown(unmatched.getUnmatched().getFirst(), unmatched)
                        : described(mistake.getMessage());
        tell(command, line + "; see ./" + command.getCommandSpec().qualifiedName() + " --help");
        return NOT_UNDERSTOOD;
    }

    private static String described(@Nullable String message) {
        String text = String.valueOf(message).replace('\'', '`');
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** Only the first word that is unknown, since those after it may be its values. */
    private static String unknown(String word, UnmatchedArgumentException unmatched) {
        CommandLine command = unmatched.getCommandLine();
        if (unmatched.isUnknownOption()) {
            String name = word.replaceFirst("=.*", "");
            return "unknown option `%s`%s"
                    .formatted(name, nearest(name, command.getCommandSpec().optionsMap().keySet()));
        }
        return command.getSubcommands().isEmpty()
                ? "unexpected argument `" + word + "`"
                : "unknown command `%s`%s"
                        .formatted(word, nearest(word, command.getSubcommands().keySet()));
    }

    private static String nearest(String typed, Collection<String> names) {
        List<String> near = NearMatches.of(typed, names);
        return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
    }

    /** Anything that is not listed here is a fault of the program, and is told with its stack. */
    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult arguments) throws Exception {
        switch (failure) {
            case Mistake mistake -> {
                tell(command, mistake.getMessage());
                return NOT_UNDERSTOOD;
            }
            case BindException refused ->
                    tell(
                            command,
                            "the port is in use, or the host is not of this machine: "
                                    + refused.getMessage());
            case UnknownHostException unknown ->
                    tell(command, "the host is not known: " + unknown.getMessage());
            case DataFolderRefused refused -> tell(command, refused.getMessage());
            // Damage within the log shows only when it is read, after it was opened.
            case LogFailed damaged ->
                    tell(command, damaged.getMessage() + "; `verify` says where it is damaged");
            case FirstAccount.Disagreement refused -> tell(command, refused.getMessage());
            case IOException refused -> tell(command, refused.getMessage());
            default -> throw failure;
        }
        return FAILED;
    }

    private static void tell(CommandLine command, @Nullable String what) {
        PrintWriter errors = command.getErr();
        errors.println("pastgrant: " + String.valueOf(what).replaceAll("\\p{Cntrl}", "?"));
        errors.flush();
    }
}
