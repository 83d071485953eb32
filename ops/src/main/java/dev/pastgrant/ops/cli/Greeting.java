package dev.pastgrant.ops.cli;

import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.ops.config.CredentialsMalformed;
import dev.pastgrant.ops.config.RootCredentials;
import dev.pastgrant.ops.config.RootCredentialsFile;
import dev.pastgrant.ops.node.FirstAccount;
import dev.pastgrant.ops.node.Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/** What {@code serve} says once a node is ready: where it is, and how to talk to it. */
final class Greeting {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,-]+");

    private final PrintWriter out;
    private final Path data;

    Greeting(PrintWriter out, Path data) {
        this.out = out;
        this.data = data;
    }

    void greet(Server server, String host) throws IOException {
        FirstAccount first = server.firstAccount();
        RootCredentials made = first.made();
        if (made != null) {
            out.println(
                    "account " + first.account() + " is open; its root access key, shown once:");
            out.println("  aws_access_key_id     " + made.accessKeyId());
            out.println("  aws_secret_access_key " + made.secretAccessKey().reveal());
            out.println("  also in " + RootCredentialsFile.file(data));
        }
        String url =
                "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port();
        Set<AccessKeyId> rootKeys = server.rootKeys();
        out.println("ready on " + url);
        if (rootKeys.isEmpty()) {
            out.println(
                    "  the root user of account %s has no active access key; `./pastgrant root-key --data %s` makes one while the node is stopped"
                            .formatted(first.account(), quoted(data)));
        } else {
            out.println(
                    "  %sAWS_DEFAULT_REGION=us-east-1 aws --endpoint-url %s sts get-caller-identity"
                            .formatted(credentials(rootKeys), url));
        }
        out.flush();
    }

    /** Names the credentials file, unless the key in it is not one that root can sign with. */
    private String credentials(Set<AccessKeyId> rootKeys) throws IOException {
        boolean isUsable;
        try {
            isUsable =
                    RootCredentialsFile.read(data)
                            .map(RootCredentials::accessKeyId)
                            .filter(rootKeys::contains)
                            .isPresent();
        } catch (CredentialsMalformed _) {
            isUsable = false;
        }
        return isUsable
                ? "AWS_SHARED_CREDENTIALS_FILE=" + quoted(RootCredentialsFile.file(data)) + " "
                : "";
    }

    /** The path from the root, so that it is right in any folder, as one word of a shell. */
    private static String quoted(Path path) {
        String text = path.toAbsolutePath().normalize().toString();
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
