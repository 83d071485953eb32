package dev.pastgrant.ops.secrets;

import java.io.IOException;
import java.nio.file.Path;

/** The keyset's file does not hold a keyset that seals and opens: the server must not start. */
public final class KeysetMalformed extends IOException {
    private static final long serialVersionUID = 1;

    KeysetMalformed(Path file, Throwable cause) {
        super("`" + file + "` does not hold a keyset: restore it from a backup", cause);
    }
}
