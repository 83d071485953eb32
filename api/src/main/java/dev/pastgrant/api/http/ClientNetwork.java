package dev.pastgrant.api.http;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Where a connection comes from, as far as connections are counted: an IPv4 address, or an IPv6
 * network of 64 bits, all of whose addresses may be a single client's (RFC 4291, section 2.5.4).
 */
record ClientNetwork(ByteBuffer octets) {
    private static final int IPV6_OCTETS = 8;

    /** The connections of a proxy are its clients', who are not known before their requests. */
    static ClientNetwork ofProxy(SocketAddress remote) {
        return new ClientNetwork(
                ByteBuffer.wrap(remote.toString().getBytes(StandardCharsets.UTF_8)));
    }

    static ClientNetwork of(SocketAddress remote) {
        if (!(remote instanceof InetSocketAddress inet)) {
            return new ClientNetwork(ByteBuffer.allocate(0));
        }
        byte[] address = inet.getAddress().getAddress();
        int length = inet.getAddress() instanceof Inet6Address ? IPV6_OCTETS : address.length;
        return new ClientNetwork(ByteBuffer.wrap(address, 0, length));
    }
}
