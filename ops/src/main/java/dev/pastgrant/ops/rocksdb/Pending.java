package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.ops.chain.Chain;
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

    /**
     * Adds this append and its entry in the index of streams.
     *
     * @param before the hash of the append before it
     * @return its own hash
     */
    byte[] addTo(WriteBatch batch, Store store, Chain chain, byte[] before)
            throws RocksDBException {
        byte[] end = StoreKeys.number(head().position());
        byte[] value = encoded.at(revision, micros);
        byte[] hash = chain.complete(head().position(), value, before);
        batch.put(store.family(Family.APPENDS), end, value);
        batch.put(
                store.family(Family.STREAMS),
                StoreKeys.of(StoreKeys.stream(stream), lastRevision()),
                end);
        return hash;
    }

    /** Adds this append to the index of times, which has only the last append of each write. */
    void addTimeTo(WriteBatch batch, Store store) throws RocksDBException {
        batch.put(
                store.family(Family.TIMES),
                StoreKeys.number(micros),
                StoreKeys.number(head().position()));
    }
}
