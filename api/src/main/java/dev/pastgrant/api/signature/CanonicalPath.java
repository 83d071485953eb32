package dev.pastgrant.api.signature;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * The path in the form in which it is signed (AWS, "Create a signed AWS API request", canonical
 * URI).
 */
final class CanonicalPath {

    private static final Set<String> OBJECT_STORES =
            Set.of("s3", "s3express", "s3-object-lambda", "s3-outposts");

    private CanonicalPath() {}

    /** Removes dot segments and empty segments, as every service but S3 does. */
    static String normalise(String rawPath) {
        if (!rawPath.contains("//") && !rawPath.contains("/.")) {
            return rawPath;
        }
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : rawPath.split("/", -1)) {
            switch (segment) {
                case "", "." -> {}
                case ".." -> segments.pollLast();
                default -> segments.addLast(segment);
            }
        }
        boolean slashAtEnd = rawPath.endsWith("/") && !segments.isEmpty();
        return "/" + String.join("/", segments) + (slashAtEnd ? "/" : "");
    }

    /**
     * The canonical URI: the path normalised, and encoded once more than on the wire. S3 does
     * neither, because {@code a//../b} may be the name of an object.
     */
    static String of(String rawPath, String service) {
        return OBJECT_STORES.contains(service)
                ? rawPath
                : PercentEncoding.encodePathAgain(normalise(rawPath));
    }
}
