package dev.pastgrant.api.http;

/**
 * Where and how a node listens.
 *
 * @param port the port; 0 for any free one
 */
public record HttpSettings(String host, int port, ConnectionLimits limits, TrustedProxies proxies) {
    /** The default settings for an address. */
    public static HttpSettings on(String host, int port) {
        return new HttpSettings(host, port, ConnectionLimits.DEFAULT, TrustedProxies.NONE);
    }

    public HttpSettings with(ConnectionLimits others) {
        return new HttpSettings(host, port, others, proxies);
    }

    public HttpSettings with(TrustedProxies others) {
        return new HttpSettings(host, port, limits, others);
    }
}
