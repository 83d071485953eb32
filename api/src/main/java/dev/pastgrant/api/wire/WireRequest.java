package dev.pastgrant.api.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/**
 * An HTTP request. Once its signature is checked, its path has no as-of prefix.
 *
 * @param rawPath the path, still percent-encoded
 * @param rawQuery the text after the question mark, still percent-encoded; empty if there is no
 *     query
 * @param headers the values of each header, by lower-case name
 */
public record WireRequest(
        String method,
        String rawPath,
        String rawQuery,
        Map<String, List<String>> headers,
        SdkBytes body) {

    /** The same request for another path and query. */
    public WireRequest withTarget(String path, String query) {
        return new WireRequest(method, path, query, headers, body);
    }

    Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.stream().findFirst();
    }
}
