package dev.pastgrant.policy.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * The texts of AWS's services and of their service-linked roles, resources of our own jar. They are
 * constants that are too large for a source file: every read returns the same text. Nothing else in
 * this module opens a stream.
 */
final class CatalogueFile {
    private static final String SERVICES = "aws-services.gz";
    private static final String SERVICE_LINKED_ROLES = "service-linked-roles.txt";

    private CatalogueFile() {}

    static String services() {
        try (InputStream file = open(SERVICES)) {
            return text(new GZIPInputStream(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String serviceLinkedRoles() {
        try (InputStream file = open(SERVICE_LINKED_ROLES)) {
            return text(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream open(String name) {
        InputStream file = CatalogueFile.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("the jar lacks `" + name + "`");
        }
        return file;
    }

    private static String text(InputStream file) throws IOException {
        return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
}
