package dev.pastgrant.policy.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * The text of AWS's services, a resource of our own jar. It is a constant that is too large for a
 * source file: every read returns the same text. Nothing else in this module opens a stream.
 */
final class CatalogueFile {
    private static final String NAME = "aws-services.gz";

    private CatalogueFile() {}

    static String read() {
        try (InputStream file = CatalogueFile.class.getResourceAsStream(NAME)) {
            if (file == null) {
                throw new IllegalStateException("the jar lacks `" + NAME + "`");
            }
            return new String(new GZIPInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
