package dev.pastgrant.api.operation;

import dev.pastgrant.api.wire.WireRequest;

/**
 * A request as it was received.
 *
 * @param wire the method, path, query, headers and body
 * @param target the path and query exactly as on the wire
 * @param remoteAddress the client's address
 * @param secure true if it came over TLS
 */
public record ReceivedRequest(
        WireRequest wire, String target, String remoteAddress, boolean secure) {
    /** The first value of a header, or the default if the request does not have the header. */
    public String header(String lowerCaseName, String otherwise) {
        var values = wire.headers().get(lowerCaseName);
        return values == null || values.isEmpty() ? otherwise : values.getFirst();
    }
}
