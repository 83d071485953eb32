package dev.pastgrant.ops.rocksdb.files;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rocksdb.RocksDBException;

/**
 * Bounds how long the engine may take to open a database, in case damage that we do not know makes
 * it run for ever. A thread within the engine cannot be ended, so it is left behind, and the
 * process should end.
 */
public final class OpeningWatch {
    private static final Duration AT_LEAST = Duration.ofSeconds(60);

    /** The slowest that a disk may be: bytes read in a second. */
    private static final long SLOWEST = 1 << 20;

    private OpeningWatch() {}

    /** Opens a database. */
    public interface Engine<T> {
        /** Opens it. */
        T open() throws RocksDBException;
    }

    /** The engine has not opened the database in time. */
    public static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooSlow(Duration limit) {
            super("the engine did not open it within %d s".formatted(limit.toSeconds()));
        }
    }

    /** How long the engine may take to read so many bytes. */
    public static Duration limit(long bytes) {
        return AT_LEAST.plusSeconds(bytes / SLOWEST);
    }

    /**
     * Opens a database within a limit.
     *
     * @throws TooSlow if the engine takes longer
     */
    public static <T> T within(Duration limit, Engine<T> engine) throws RocksDBException {
        FutureTask<T> task = new FutureTask<>(engine::open);
        Thread.ofPlatform().daemon().name("event-log-opening").start(task);
        boolean interrupted = false;
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (true) {
                try {
                    return task.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (TimeoutException e) {
            throw new TooSlow(limit);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RocksDBException unwrapped(ExecutionException e) {
        return switch (e.getCause()) {
            case RocksDBException refused -> refused;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException(e);
        };
    }
}
