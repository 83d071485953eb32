package dev.pastgrant.benchmarks.commands;

import dev.pastgrant.benchmarks.load.Load;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.rocksdb.CompressionType;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The least that durable commands can cost. It puts values into RocksDB, with all waiting values in
 * one synced batch. There is no event, no index and no decision.
 */
final class RawGroupCommit implements Load.Subject, AutoCloseable {
    private final Options options =
            new Options()
                    .setCreateIfMissing(true)
                    .setCompressionType(CompressionType.LZ4_COMPRESSION);
    private final WriteOptions synced = new WriteOptions().setSync(true);
    private final RocksDB db;
    private final byte[] value;
    private final BlockingQueue<CompletableFuture<Long>> queue = new LinkedBlockingQueue<>();
    private final Thread writer;
    private long position;

    /**
     * Opens a database.
     *
     * @param valueBytes the size of a value
     */
    RawGroupCommit(Path folder, int valueBytes) throws IOException {
        value = new byte[valueBytes];
        new Random(valueBytes).nextBytes(value);
        try {
            db = RocksDB.open(options, folder.toString());
        } catch (RocksDBException e) {
            throw new IOException("cannot open RocksDB: " + e.getMessage(), e);
        }
        writer = Thread.ofPlatform().daemon().name("raw-writer").start(this::write);
    }

    @Override
    public CompletableFuture<Long> call(int caller) {
        CompletableFuture<Long> durable = new CompletableFuture<>();
        queue.add(durable);
        return durable;
    }

    private void write() {
        List<CompletableFuture<Long>> group = new ArrayList<>();
        try {
            while (true) {
                group.add(queue.take());
                queue.drainTo(group);
                commit(group.size());
                group.forEach(durable -> durable.complete(position));
                group.clear();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RocksDBException e) {
            UncheckedIOException failure =
                    new UncheckedIOException(new IOException("cannot write: " + e.getMessage(), e));
            group.forEach(durable -> durable.completeExceptionally(failure));
        }
    }

    private void commit(int size) throws RocksDBException {
        try (WriteBatch batch = new WriteBatch()) {
            for (int i = 0; i < size; i++) {
                batch.put(ByteBuffer.allocate(Long.BYTES).putLong(position++).array(), value);
            }
            db.write(synced, batch);
        }
    }

    /** Ends the writer and closes the database. No caller may still be calling. */
    @Override
    public void close() {
        writer.interrupt();
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        db.close();
        synced.close();
        options.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
