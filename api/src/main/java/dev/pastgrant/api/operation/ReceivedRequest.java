package dev.pastgrant.api.operation;

import dev.pastgrant.api.wire.WireRequest;

/**
 * A request as it came in.
 *
 * @param wire method, path, query, headers and body
 * @param target path and query exactly as on the wire
 * @param remoteAddress the client's address
 * @param secure whether it came over TLS
 */
public record ReceivedRequest(
        WireRequest wire, String target, String remoteAddress, boolean secure) {
    /** The first value of a header, or a default. */
    public String header(String lowerCaseName, String otherwise) {
        var values = wire.headers().get(lowerCaseName);
        return values == null || values.isEmpty() ? otherwise : values.getFirst();
    }
}
