package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.EventLog.Subscription;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The callbacks to run when there is more to read. */
final class Wakers {
    private static final Logger LOG = System.getLogger(Wakers.class.getName());

    private final Set<Waker> wakers = ConcurrentHashMap.newKeySet();

    /** A subscription. Two subscriptions of the same callback are two. */
    private static final class Waker {
        private final Runnable callback;

        Waker(Runnable callback) {
            this.callback = callback;
        }

        void wake() {
            try {
                callback.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "a follower's callback failed", e);
            }
        }
    }

    /** Registers the callback and then calls it, so that no event is missed in between. */
    Subscription add(Runnable callback) {
        Waker waker = new Waker(callback);
        wakers.add(waker);
        waker.wake();
        return () -> wakers.remove(waker);
    }

    void wake() {
        wakers.forEach(Waker::wake);
    }

    void clear() {
        wakers.clear();
    }
}
