package dev.pastgrant.ops.config;

import dev.pastgrant.domain.credential.AccessKeyId;
import dev.pastgrant.domain.credential.Secret;
import dev.pastgrant.ops.secrets.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first root key in the form of AWS's shared credentials file, readable by its owner alone.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html">Shared config and
 *     credentials files</a>
 */
public final class RootCredentialsFile {
    private static final String KEY_ID = "aws_access_key_id";
    private static final String SECRET = "aws_secret_access_key";

    private final Path file;

    public RootCredentialsFile(Path data) {
        this.file = file(data);
    }

    public static Path file(Path data) {
        return data.resolve("root-credentials");
    }

    /** Writes the file whole and durably, or not at all. */
    public void write(RootCredentials credentials) throws IOException {
        PrivateFile.write(
                file,
                "[default]\n%s = %s\n%s = %s\n"
                        .formatted(
                                KEY_ID,
                                credentials.accessKeyId(),
                                SECRET,
                                credentials.secretAccessKey().reveal()));
    }

    /** The key in the file; empty if there is no file, or none of ours. */
    public Optional<RootCredentials> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Map<String, String> values = values(Files.readAllLines(file));
        String id = values.get(KEY_ID);
        String secret = values.get(SECRET);
        return id == null || secret == null || !AccessKeyId.isValid(id)
                ? Optional.empty()
                : Optional.of(new RootCredentials(new AccessKeyId(id), Secret.of(secret)));
    }

    private static Map<String, String> values(List<String> lines) {
        Map<String, String> values = new HashMap<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
            }
        }
        return values;
    }
}
