package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.StreamName;
import java.util.concurrent.CompletableFuture;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * An append that has its place and waits for the disk.
 *
 * @param first the position of its first event
 * @param revision the revision of its first event
 */
record Pending(
        StreamName stream,
        long first,
        long revision,
        long micros,
        EncodedAppend encoded,
        CompletableFuture<Appended> durable) {
    StreamHead head() {
        return new StreamHead(first + encoded.count() - 1, micros);
    }

    Appended appended() {
        return new Appended(
                new Position(head().position()), lastRevision(), Micros.instant(micros));
    }

    long lastRevision() {
        return revision + encoded.count() - 1;
    }

    void addTo(WriteBatch batch, Store store) throws RocksDBException {
        byte[] end = StoreKeys.number(head().position());
        batch.put(store.family(Family.APPENDS), end, encoded.at(revision, micros));
        batch.put(
                store.family(Family.STREAMS),
                StoreKeys.of(StoreKeys.stream(stream), lastRevision()),
                end);
    }

    /** Adds this append to the index of times, which has only the last append of each write. */
    void addTimeTo(WriteBatch batch, Store store) throws RocksDBException {
        batch.put(
                store.family(Family.TIMES),
                StoreKeys.number(micros),
                StoreKeys.number(head().position()));
    }
}
