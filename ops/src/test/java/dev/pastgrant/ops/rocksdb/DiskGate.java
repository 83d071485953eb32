package dev.pastgrant.ops.rocksdb;

import java.util.concurrent.Semaphore;

/** A disk that can be held up. While it is, no write ends. */
final class DiskGate {
    private final Semaphore passage = new Semaphore(1);

    Store.Commit over(Store store) {
        return batch -> {
            passage.acquireUninterruptibly();
            passage.release();
            store.writeSynced(batch);
        };
    }

    void shut() {
        passage.acquireUninterruptibly();
    }

    void open() {
        passage.release();
    }
}
