package dev.pastgrant.api.http;

import dev.pastgrant.policy.language.IpRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxies whose word is taken for where a request comes from. Each appends the address of its
 * own client to X-Forwarded-For, so the last address that is no proxy's is the client's: whatever
 * stands before it, the client itself may have written.
 */
public record TrustedProxies(List<IpRange> ranges) {
    /** Nobody is trusted. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    private static final String FORWARDED_FOR = "x-forwarded-for";
    private static final String FORWARDED_PROTO = "x-forwarded-proto";

    /** Where a request comes from, and whether it came over TLS. */
    record Client(String address, boolean secure) {}

    boolean trust(String address) {
        return !ranges.isEmpty()
                && IpRange.parse(address)
                        .filter(one -> ranges.stream().anyMatch(range -> range.contains(one)))
                        .isPresent();
    }

    /**
     * The client of a request.
     *
     * @param peer the address of the connection
     * @param headers by lower-case name
     */
    Client clientOf(String peer, boolean secure, Map<String, List<String>> headers) {
        if (!trust(peer)) {
            return new Client(peer, secure);
        }
        List<String> protocols = values(headers, FORWARDED_PROTO);
        boolean isSecure =
                protocols.isEmpty() ? secure : protocols.getLast().equalsIgnoreCase("https");
        return new Client(nearestStranger(peer, values(headers, FORWARDED_FOR)), isSecure);
    }

    private String nearestStranger(String peer, List<String> forwardedFor) {
        String nearest = peer;
        for (String text : forwardedFor.reversed()) {
            Optional<String> address = address(text);
            if (address.isEmpty()) {
                return nearest; // what a proxy does not name is no address to trust
            }
            nearest = address.get();
            if (!trust(nearest)) {
                return nearest;
            }
        }
        return nearest;
    }

    private static List<String> values(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of()).stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    /** An address without the port that some proxies add; empty if it is none. */
    private static Optional<String> address(String text) {
        String bare = text;
        if (text.startsWith("[") && text.indexOf(']') > 0) {
            bare = text.substring(1, text.indexOf(']'));
        } else if (text.indexOf(':') >= 0 && text.indexOf(':') == text.lastIndexOf(':')) {
            bare = text.substring(0, text.indexOf(':'));
        }
        return bare.indexOf('/') >= 0 || IpRange.parse(bare).isEmpty()
                ? Optional.empty()
                : Optional.of(bare);
    }
}
