package dev.pastgrant.ops.config;

import dev.pastgrant.domain.credential.AccessKeyId;
import dev.pastgrant.domain.credential.Secret;
import dev.pastgrant.domain.identity.AccountId;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How {@code serve} is to run.
 *
 * @param account none for the account that the data have, or the default for new ones
 * @param credentials the first root key, from the environment; none for a new one
 * @param readsAreDurable whether plain reads wait until their records are on disk
 */
public record ServeOptions(
        String host,
        int port,
        Path data,
        @Nullable AccountId account,
        @Nullable RootCredentials credentials,
        boolean readsAreDurable) {
    private static final int DEFAULT_PORT = 4566;
    private static final int PORT_MAX = 65535;
    private static final String KEY_ID = "PASTGRANT_ROOT_ACCESS_KEY_ID";
    private static final String SECRET = "PASTGRANT_ROOT_SECRET_ACCESS_KEY";
    private static final String AUDIT_READS = "PASTGRANT_AUDIT_READS";

    /** The command line or the environment cannot be understood; the message is one line. */
    public static final class Mistake extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Mistake(String message) {
            super(message);
        }
    }

    /** Reads what follows {@code serve}, and the environment. */
    public static ServeOptions parse(List<String> arguments, Map<String, String> environment) {
        String host = "127.0.0.1";
        int port = DEFAULT_PORT;
        Path data = Path.of("data");
        AccountId account = null;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--host" -> host = value(option, rest);
                case "--port" -> port = port(value(option, rest));
                case "--data" -> data = Path.of(value(option, rest));
                case "--account" -> account = account(value(option, rest));
                default ->
                        throw new Mistake(
                                "unknown option `"
                                        + option
                                        + "`; there are --port, --host, --data and --account");
            }
        }
        return new ServeOptions(
                host, port, data, account, credentials(environment), strict(environment));
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Mistake("`" + option + "` needs a value");
        }
        return rest.next();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= PORT_MAX) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // the same mistake as a number that is no port
        }
        throw new Mistake("`" + text + "` is no port");
    }

    private static AccountId account(String text) {
        if (!AccountId.isValid(text)) {
            throw new Mistake("`" + text + "` is no account: give twelve digits");
        }
        return new AccountId(text);
    }

    private static @Nullable RootCredentials credentials(Map<String, String> environment) {
        String id = environment.get(KEY_ID);
        String secret = environment.get(SECRET);
        if (id == null && secret == null) {
            return null;
        }
        if (id == null || secret == null) {
            throw new Mistake(KEY_ID + " and " + SECRET + " go together");
        }
        if (!AccessKeyId.isValid(id) || secret.isEmpty()) {
            throw new Mistake(KEY_ID + " is 16 to 128 capital letters and digits");
        }
        return new RootCredentials(new AccessKeyId(id), Secret.of(secret));
    }

    private static boolean strict(Map<String, String> environment) {
        String reads = environment.getOrDefault(AUDIT_READS, "sequenced");
        return switch (reads) {
            case "strict" -> true;
            case "sequenced" -> false;
            default -> throw new Mistake(AUDIT_READS + " is `strict` or `sequenced`");
        };
    }
}
