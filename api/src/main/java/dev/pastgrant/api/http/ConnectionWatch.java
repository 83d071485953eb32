package dev.pastgrant.api.http;

import io.netty.channel.ChannelPipeline;
import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.VertxConnection;
import java.net.SocketAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Watches the connections of one event loop, and closes those that hold a node for too long. If
 * there is no room left, the connection that has kept the node waiting longest makes room, those
 * without any answer first. A client that sends its request without delay is therefore served,
 * whatever others hold. To be used on the loop only.
 */
final class ConnectionWatch {
    private final ConnectionLimits limits;
    private final TrustedProxies proxies;
    private final ConnectionCount count;
    private final Set<ConnectionGuard> open = new LinkedHashSet<>();

    /** The octets of memory that requests under way may yet take. */
    private long left;

    /**
     * @param count the connections of all loops
     */
    ConnectionWatch(HttpSettings settings, ConnectionCount count) {
        this.limits = settings.limits();
        this.proxies = settings.proxies();
        this.count = count;
        this.left = limits.unfinishedOctets() / limits.loops();
    }

    /** A connection was accepted. It is closed at once if no other can make room for it. */
    void opened(HttpConnection connection) {
        ChannelPipeline pipeline =
                ((VertxConnection) connection).channelHandlerContext().pipeline();
        SocketAddress peer = pipeline.channel().remoteAddress();
        ClientNetwork network =
                proxies.trust(connection.remoteAddress().hostAddress())
                        ? ClientNetwork.ofProxy(peer)
                        : ClientNetwork.of(peer);
        makeRoom(network);
        if (!count.add(network)) {
            Future<Void> _ = connection.close();
            return;
        }
        ConnectionGuard guard = new ConnectionGuard(this, limits, network);
        open.add(guard);
        pipeline.addFirst(ConnectionGuard.NAME, guard);
    }

    private void makeRoom(ClientNetwork network) {
        boolean isFound = true;
        while (isFound && count.isFull()) {
            isFound = closeLeastUseful(ConnectionGuard::isAwaited);
        }
        while (isFound && count.isFullOf(network)) {
            isFound =
                    closeLeastUseful(guard -> guard.isAwaited() && guard.network().equals(network));
        }
    }

    private boolean closeLeastUseful(Predicate<ConnectionGuard> which) {
        Optional<ConnectionGuard> leaving =
                open.stream().filter(which).min(ConnectionGuard.leastUseful());
        leaving.ifPresent(ConnectionGuard::close);
        return leaving.isPresent();
    }

    void closed(ConnectionGuard guard) {
        if (open.remove(guard)) {
            count.remove(guard.network());
        }
    }

    /**
     * Takes octets of memory. If there are too few, those who have not finished their requests lose
     * theirs; false if even that does not help.
     */
    boolean take(long octets, ConnectionGuard taker) {
        boolean isFound = true;
        while (isFound && left < octets) {
            isFound = closeLeastUseful(guard -> guard != taker && guard.holdsUnfinished());
        }
        left -= isFound ? octets : 0;
        return isFound;
    }

    void giveBack(long octets) {
        left += octets;
    }

    /** Closes the connections whose time is over. */
    void sweep() {
        long now = System.nanoTime();
        for (ConnectionGuard guard : List.copyOf(open)) {
            if (guard.isLate(now)) {
                guard.close();
            }
        }
    }
}
