package dev.pastgrant.api.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The number of open connections, in all and from where. Safe for any number of threads. */
final class ConnectionCount {
    private final ConnectionLimits limits;
    private final AtomicInteger all = new AtomicInteger();
    private final ConcurrentMap<ClientNetwork, Integer> byNetwork = new ConcurrentHashMap<>();

    ConnectionCount(ConnectionLimits limits) {
        this.limits = limits;
    }

    boolean isFull() {
        return all.get() >= limits.connections();
    }

    boolean isFullOf(ClientNetwork network) {
        return byNetwork.getOrDefault(network, 0) >= limits.connectionsOfAddress();
    }

    /** Counts a connection; false if there are too many, in all or from there. */
    boolean add(ClientNetwork network) {
        int from = byNetwork.merge(network, 1, Integer::sum);
        int inAll = all.incrementAndGet();
        if (inAll <= limits.connections() && from <= limits.connectionsOfAddress()) {
            return true;
        }
        remove(network);
        return false;
    }

    void remove(ClientNetwork network) {
        all.decrementAndGet();
        byNetwork.computeIfPresent(network, (_, open) -> open == 1 ? null : open - 1);
    }
}
