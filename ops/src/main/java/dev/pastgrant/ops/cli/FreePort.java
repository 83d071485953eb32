package dev.pastgrant.ops.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether a port can be listened on, which is asked before anything is written. */
final class FreePort {
    private FreePort() {}

    /**
     * Listens for a moment.
     *
     * @throws IOException if the port is in use, or the host is not of this machine
     */
    static void check(String host, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (BindException refused) {
            BindException named =
                    new BindException(
                            "%s, port %d: %s".formatted(host, port, refused.getMessage()));
            named.initCause(refused);
            throw named;
        }
    }
}
