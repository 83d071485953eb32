package dev.pastgrant.api.asof;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The path prefix {@code /as-of/<moment>}. Every client accepts it as part of its endpoint.
 *
 * @param moment the moment as written; empty if the path has no such prefix
 * @param rest the path after the prefix, at least a slash
 */
public record AsOfPath(Optional<String> moment, String rest) {
    private static final String PREFIX = "/as-of/";

    public static AsOfPath of(String path) {
        if (!path.startsWith(PREFIX)) {
            return new AsOfPath(Optional.empty(), path.isEmpty() ? "/" : path);
        }
        int end = path.indexOf('/', PREFIX.length());
        String moment = path.substring(PREFIX.length(), end < 0 ? path.length() : end);
        return new AsOfPath(Optional.of(decoded(moment)), end < 0 ? "/" : path.substring(end));
    }

    /**
     * Decodes a moment. Clients send a colon plain or encoded. A plus sign is a plus sign, not a
     * space.
     */
    private static String decoded(String moment) {
        try {
            return URLDecoder.decode(moment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return moment;
        }
    }
}
