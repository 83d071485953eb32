package dev.pastgrant.ops.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection of somebody whom the node does not know, and who sends whatever it likes. */
final class Stranger implements AutoCloseable {
    static final String HALF_HEAD = "POST / HTTP/1.1\r\nHost: x\r\nX-Half";
    static final String HALF_BODY =
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nAction=";
    static final String HEALTH = "GET /v1/health HTTP/1.1\r\nHost: x\r\n\r\n";

    private static final int TICK_MILLIS = 20;

    private final Socket socket;

    Stranger(URI node) throws IOException {
        socket = new Socket(node.getHost(), node.getPort());
        socket.setTcpNoDelay(true);
    }

    /** Sends a text; false if the node has hung up. */
    boolean send(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    boolean send(byte[] octets) {
        try {
            socket.getOutputStream().write(octets);
            return true;
        } catch (IOException hungUp) {
            return false;
        }
    }

    /** Everything that comes until the node hangs up. */
    String untilHungUp() {
        StringBuilder all = new StringBuilder();
        try {
            InputStream in = socket.getInputStream();
            for (int octet = in.read(); octet >= 0; octet = in.read()) {
                all.append((char) octet);
            }
        } catch (IOException hungUp) {
            return all.toString();
        }
        return all.toString();
    }

    /** The first line of a reply. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
            line.append((char) octet);
        }
        return line.toString().strip();
    }

    /** Sends an octet now and then, until the node hangs up. */
    void trickle(char octet) throws IOException {
        socket.setSoTimeout(TICK_MILLIS);
        boolean open = true;
        while (open) {
            try {
                open = socket.getInputStream().read() >= 0;
            } catch (SocketTimeoutException _) {
                open = send(String.valueOf(octet));
            } catch (IOException hungUp) {
                open = false;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
