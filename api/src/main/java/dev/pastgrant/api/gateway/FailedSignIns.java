package dev.pastgrant.api.gateway;

import dev.pastgrant.api.operation.ReceivedRequest;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * The requests whose signature named an unknown key or did not match. They have no call record:
 * nobody is known who called, and strangers could fill the log. They are counted, and the server's
 * log tells of them once a second at most.
 */
public final class FailedSignIns {
    private static final System.Logger LOG = System.getLogger(FailedSignIns.class.getName());
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final LongAdder all = new LongAdder();
    private final AtomicLong untold = new AtomicLong();
    private final AtomicLong due = new AtomicLong(System.nanoTime());

    /**
     * Counts a failure.
     *
     * @param code AWS's code of the refusal
     */
    void add(ReceivedRequest arrival, String code, String requestId) {
        all.increment();
        untold.incrementAndGet();
        long now = System.nanoTime();
        long next = due.get();
        if (now - next >= 0 && due.compareAndSet(next, now + PAUSE)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "%d sign-ins failed, the last with %s: from %s with the key %s, request %s"
                            .formatted(
                                    untold.getAndSet(0),
                                    code,
                                    arrival.remoteAddress(),
                                    RequestLog.keyId(arrival),
                                    requestId));
        }
    }

    /** How many there were since the node started. */
    public long sum() {
        return all.sum();
    }
}
