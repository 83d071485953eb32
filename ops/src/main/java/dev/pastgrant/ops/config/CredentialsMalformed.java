package dev.pastgrant.ops.config;

import java.io.IOException;
import java.nio.file.Path;

/** The file for the root user's access key does not hold an access key. */
public final class CredentialsMalformed extends IOException {
    private static final long serialVersionUID = 1;

    CredentialsMalformed(Path file) {
        super(
                "`"
                        + file
                        + "` does not hold an access key: it needs `aws_access_key_id = …` and"
                        + " `aws_secret_access_key = …` under `[default]`");
    }
}
