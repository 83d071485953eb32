package dev.pastgrant.ops.eventlog.rocksdb;

import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.StreamName;
import java.util.List;
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
        List<byte[]> bodies,
        CompletableFuture<Appended> durable) {
    Head head() {
        return new Head(first + bodies.size() - 1, micros);
    }

    Appended appended() {
        return new Appended(
                new Position(head().position()),
                revision + bodies.size() - 1,
                Micros.instant(micros));
    }

    long bytes() {
        return bodies.stream().mapToLong(body -> body.length).sum();
    }

    void addTo(WriteBatch batch, Store store) throws RocksDBException {
        byte[] streamKey = Keys.stream(stream);
        for (int i = 0; i < bodies.size(); i++) {
            byte[] position = Keys.number(first + i);
            byte[] frame = Frame.encode(stream, revision + i, micros, bodies.get(i));
            batch.put(store.family(Family.EVENTS), position, frame);
            batch.put(store.family(Family.STREAMS), Keys.of(streamKey, revision + i), position);
        }
        batch.put(store.family(Family.TIMES), Keys.number(micros), Keys.number(head().position()));
    }
}
