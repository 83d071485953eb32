package dev.pastgrant.ops.rocksdb;

import java.nio.charset.StandardCharsets;

/**
 * The sealed instant on disk, for a clock that goes back across a restart. It is written a second
 * ahead, so that reading the present repeatedly writes at most once a second. After a crash, the
 * first commit may therefore be up to a second ahead of the clock.
 */
final class Seal {
    private static final byte[] KEY = "sealed".getBytes(StandardCharsets.UTF_8);
    private static final long AHEAD_MICROS = 1_000_000;

    private final Store store;
    private long onDisk;

    Seal(Store store) {
        this.store = store;
        byte[] value = store.get(Family.META, KEY);
        this.onDisk = value == null ? 0 : StoreKeys.number(value);
    }

    synchronized long onDisk() {
        return onDisk;
    }

    /** Seals the instant on disk, and returns when it would stay sealed after a restart. */
    synchronized void keep(long micros) {
        if (micros > onDisk) {
            long ahead = micros + AHEAD_MICROS;
            store.putSynced(Family.META, KEY, StoreKeys.number(ahead));
            onDisk = ahead;
        }
    }
}
