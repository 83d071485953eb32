package dev.pastgrant.api.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/**
 * An HTTP request as it came, after the signature was checked and any as-of prefix cut off.
 *
 * @param rawPath the path, still percent-encoded
 * @param rawQuery what stood after the question mark, still percent-encoded; empty for none
 * @param headers by lower-case name
 */
public record WireRequest(
        String method,
        String rawPath,
        String rawQuery,
        Map<String, List<String>> headers,
        SdkBytes body) {

    /** The same request for another path. */
    public WireRequest withPath(String path) {
        return new WireRequest(method, path, rawQuery, headers, body);
    }

    Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.stream().findFirst();
    }
}
