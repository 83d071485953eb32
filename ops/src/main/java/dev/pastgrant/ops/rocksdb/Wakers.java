package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.EventLog.Subscription;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The callbacks of those who want to know that there is more to read. */
final class Wakers {
    private static final Logger LOG = System.getLogger(Wakers.class.getName());

    private final Set<Waker> wakers = ConcurrentHashMap.newKeySet();

    /** One subscription; two of the same callback are two. */
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

    /** Registers first and calls then, so that nothing falls in between. */
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
