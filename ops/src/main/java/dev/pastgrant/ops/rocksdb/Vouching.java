package dev.pastgrant.ops.rocksdb;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps the checkpoint of an open log. Every write of the log is noted before anybody is told that
 * it is durable, so a log that lost even its last write is noticed. The note is in the file, where
 * the end of the process does not touch it, and is forced to disk once in a while: should power
 * fail, the log is whole, and the checkpoint says less of it.
 */
final class Vouching implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Vouching.class.getName());

    private final FileChannel file;
    private final Duration every;
    private final AtomicBoolean forcing = new AtomicBoolean();
    private volatile boolean failed;

    private Vouching(FileChannel file, Duration every) {
        this.file = file;
        this.every = every;
    }

    /** Begins with what the log is now. */
    static Vouching from(Checkpoint.Reached reached, LogOptions options) {
        Checkpoint checkpoint = new Checkpoint(options.checkpoint());
        try {
            checkpoint.create(reached);
            return new Vouching(checkpoint.open(), options.checkpointEvery());
        } catch (IOException e) {
            throw FoundFolder.notWritable(options.checkpoint());
        }
    }

    /**
     * Notes how far the log reaches on disk. The checkpoint guards against loss, but the log is
     * whole without it, so a failure here does not fail the log.
     */
    void reached(Checkpoint.Reached head) {
        try {
            Checkpoint.write(file, head);
            if (forcing.compareAndSet(false, true)) {
                Thread.ofVirtual().name("event-log-checkpoint").start(this::forceLater);
            }
        } catch (IOException e) {
            complain(e);
        }
    }

    private void forceLater() {
        try {
            Thread.sleep(every);
            forcing.set(false);
            file.force(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            if (file.isOpen()) {
                complain(e);
            }
        }
    }

    private void complain(IOException e) {
        if (!failed) {
            failed = true;
            LOG.log(Level.WARNING, "cannot write the checkpoint: {0}", e.getMessage());
        }
    }

    @Override
    public void close() {
        try (file) {
            file.force(false);
        } catch (IOException e) {
            complain(e);
        }
    }
}
