package dev.pastgrant.api.http;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What clients may hold of a node, and for how long. Whoever connects may hold as much, since
 * nobody is known before a request has been read.
 *
 * @param idle how long a connection is kept that waits for its next request
 * @param head the time in which the head of a request must arrive
 * @param body the time in which the body of a request must arrive, and in which its reply must be
 *     taken
 * @param connections the most connections of the node
 * @param connectionsOfAddress the most connections of one address
 * @param unfinishedOctets how many octets of memory all requests under way may hold together
 */
public record ConnectionLimits(
        Duration idle,
        Duration head,
        Duration body,
        int connections,
        int connectionsOfAddress,
        long unfinishedOctets) {
    private static final int CONNECTIONS_MAX = 10_000;

    /** The heap that an open connection takes, rounded up from a measurement. */
    private static final int CONNECTION_OCTETS = 8 * 1024;

    /** The part of the heap for connections, and the part for requests under way. */
    private static final int SHARE = 8;

    /**
     * The limits of this process. Clients keep idle connections for up to 60 seconds (the Java
     * SDK), so a node keeps them for longer. Half of the files that the process may open are left
     * to the log.
     */
    public static final ConnectionLimits DEFAULT =
            new ConnectionLimits(
                    Duration.ofSeconds(75),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(30),
                    connectionsOf(heap() / SHARE, files() / 2),
                    connectionsOf(heap() / SHARE, files() / 2) / 2,
                    Math.max(heap() / SHARE, ConnectionGuard.REQUEST_OCTETS));

    /** The same limits with other deadlines. */
    public ConnectionLimits with(Duration ofIdle, Duration ofHead, Duration ofBody) {
        return new ConnectionLimits(
                ofIdle, ofHead, ofBody, connections, connectionsOfAddress, unfinishedOctets);
    }

    /** The same limits for other numbers of connections. */
    public ConnectionLimits with(int all, int ofAddress) {
        return new ConnectionLimits(idle, head, body, all, ofAddress, unfinishedOctets);
    }

    /** The same limits for so many octets under way. */
    public ConnectionLimits with(long octets) {
        return new ConnectionLimits(idle, head, body, connections, connectionsOfAddress, octets);
    }

    /**
     * The number of event loops. Each has a part of the memory for itself, which must do for the
     * largest request.
     */
    int loops() {
        long most = Math.max(1, unfinishedOctets / ConnectionGuard.REQUEST_OCTETS);
        return (int) Math.min(most, Runtime.getRuntime().availableProcessors());
    }

    /** How often the deadlines are looked at: they may be late by a quarter. */
    Duration sweep() {
        Duration shortest =
                Stream.of(idle, head, body, Duration.ofSeconds(4))
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        return shortest.dividedBy(4).plusMillis(1);
    }

    private static int connectionsOf(long octets, long files) {
        return (int) Math.min(CONNECTIONS_MAX, Math.min(octets / CONNECTION_OCTETS, files));
    }

    private static long heap() {
        return Runtime.getRuntime().maxMemory();
    }

    private static long files() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean os
                ? os.getMaxFileDescriptorCount()
                : CONNECTIONS_MAX;
    }
}
