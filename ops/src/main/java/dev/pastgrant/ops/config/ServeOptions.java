package dev.pastgrant.ops.config;

import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.policy.id.AccountId;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The options of {@code serve}.
 *
 * @param port the port to listen on; 0 for any free port
 * @param data the folder of the log, the keyset and everything made from them
 * @param account the account that the first start creates; null for the account of the data, or for
 *     the default account if the log is empty
 * @param acceptClockBehind whether to start although the clock is far behind the last commit
 */
public record ServeOptions(
        int port, String host, Path data, @Nullable AccountId account, boolean acceptClockBehind) {
    /** The options if no arguments are given: one account, reachable from this machine only. */
    public static final ServeOptions DEFAULT =
            new ServeOptions(4566, "127.0.0.1", Path.of("data"), null, false);

    /** The only option without a value. */
    private static final String ACCEPT_CLOCK_BEHIND = "--accept-clock-behind";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final int MAX_PORT = 65535;

    /**
     * Reads the arguments after {@code serve}: {@code --name value} or {@code --name=value}, in any
     * order. {@code --accept-clock-behind} has no value.
     */
    public static Outcome<ServeOptions, Complaint> parse(List<String> arguments) {
        Outcome<ServeOptions, Complaint> options = Outcome.ok(DEFAULT);
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            options = options.then(so -> so.with(argument, rest));
        }
        return options;
    }

    private Outcome<ServeOptions, Complaint> with(String argument, Iterator<String> rest) {
        if (argument.equals(ACCEPT_CLOCK_BEHIND)) {
            return Outcome.ok(new ServeOptions(port, host, data, account, true));
        }
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        Outcome<String, Complaint> value =
                equals < 0 ? next(name, rest) : Outcome.ok(argument.substring(equals + 1));
        return switch (name) {
            case "--port" -> value.then(this::withPort);
            case "--host" -> value.then(this::withHost);
            case "--data" -> value.then(this::withData);
            case "--account" -> value.then(this::withAccount);
            case ACCEPT_CLOCK_BEHIND ->
                    Outcome.bad(new Complaint("`" + ACCEPT_CLOCK_BEHIND + "` takes no value"));
            default ->
                    Outcome.bad(
                            new Complaint(
                                    "unknown option "
                                            + Complaint.quoted(name)
                                            + "; serve takes --port, --host, --data, --account and "
                                            + ACCEPT_CLOCK_BEHIND));
        };
    }

    private static Outcome<String, Complaint> next(String name, Iterator<String> rest) {
        return rest.hasNext()
                ? Outcome.ok(rest.next())
                : Outcome.bad(new Complaint("`" + name + "` needs a value"));
    }

    private Outcome<ServeOptions, Complaint> withPort(String value) {
        return NUMBER.matcher(value).matches() && Integer.parseInt(value) <= MAX_PORT
                ? Outcome.ok(
                        new ServeOptions(
                                Integer.parseInt(value), host, data, account, acceptClockBehind))
                : Outcome.bad(new Complaint("--port", "a number from 0 to 65535", value));
    }

    private Outcome<ServeOptions, Complaint> withHost(String value) {
        return value.isBlank()
                ? Outcome.bad(new Complaint("--host", "an address or a host name", value))
                : Outcome.ok(new ServeOptions(port, value, data, account, acceptClockBehind));
    }

    private Outcome<ServeOptions, Complaint> withData(String value) {
        try {
            return value.isBlank()
                    ? Outcome.bad(new Complaint("--data", "a folder", value))
                    : Outcome.ok(
                            new ServeOptions(
                                    port, host, Path.of(value), account, acceptClockBehind));
        } catch (InvalidPathException _) {
            return Outcome.bad(new Complaint("--data", "a folder", value));
        }
    }

    private Outcome<ServeOptions, Complaint> withAccount(String value) {
        return AccountId.isValid(value)
                ? Outcome.ok(
                        new ServeOptions(port, host, data, new AccountId(value), acceptClockBehind))
                : Outcome.bad(new Complaint("--account", "twelve digits", value));
    }
}
