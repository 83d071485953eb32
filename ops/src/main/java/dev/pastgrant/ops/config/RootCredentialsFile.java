package dev.pastgrant.ops.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.ops.secrets.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The file {@code root-credentials} of a data folder, to be named in {@code
 * AWS_SHARED_CREDENTIALS_FILE}. It is written before the account's first event, so a crash in
 * between locks nobody out.
 *
 * @see <a href="https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html">the
 *     shared credentials file</a>
 */
public final class RootCredentialsFile {
    private static final String PROFILE = "[default]";
    private static final String KEY_ID = "aws_access_key_id";
    private static final String SECRET = "aws_secret_access_key";

    private RootCredentialsFile() {}

    /** The file that holds the root user's access key of a data folder. */
    public static Path file(Path data) {
        return data.resolve("root-credentials");
    }

    /** Writes or replaces the file. The file is durable when this returns. */
    public static void write(Path data, RootCredentials root) throws IOException {
        PrivateFile.write(
                file(data),
                """
                %s
                %s = %s
                %s = %s
                """
                        .formatted(
                                PROFILE,
                                KEY_ID,
                                root.accessKeyId(),
                                SECRET,
                                root.secretAccessKey().reveal()));
    }

    /**
     * The access key that was written; empty if there is no such file.
     *
     * @throws CredentialsMalformed if the file holds something else
     */
    public static Optional<RootCredentials> read(Path data) throws IOException {
        try {
            String text = new String(Files.readAllBytes(file(data)), UTF_8);
            return Optional.of(parse(data, settings(text)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private static RootCredentials parse(Path data, Map<String, String> settings)
            throws CredentialsMalformed {
        String keyId = settings.getOrDefault(KEY_ID, "");
        String secret = settings.getOrDefault(SECRET, "");
        if (!AccessKeyId.isValid(keyId) || secret.isEmpty()) {
            throw new CredentialsMalformed(file(data));
        }
        return new RootCredentials(new AccessKeyId(keyId), Secret.of(secret));
    }

    /** The settings of our profile; others may have been added by hand. */
    private static Map<String, String> settings(String text) {
        Map<String, String> settings = new HashMap<>();
        String profile = "";
        for (String line : text.lines().map(String::strip).toList()) {
            int equals = line.indexOf('=');
            if (line.startsWith("[")) {
                profile = line;
            } else if (profile.equals(PROFILE) && equals > 0) {
                settings.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
            }
        }
        return settings;
    }
}
