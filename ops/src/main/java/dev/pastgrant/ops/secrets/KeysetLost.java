package dev.pastgrant.ops.secrets;

import java.io.IOException;
import java.nio.file.Path;

/** The data are there but the keyset that opens their secrets is not: the server must not start. */
public final class KeysetLost extends IOException {
    private static final long serialVersionUID = 1;

    KeysetLost(Path file) {
        super(
                "the keyset `"
                        + file
                        + "` is missing, and without it the secrets in the data cannot be opened:"
                        + " restore it from a backup");
    }
}
