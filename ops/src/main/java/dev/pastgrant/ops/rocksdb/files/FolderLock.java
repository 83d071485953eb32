package dev.pastgrant.ops.rocksdb.files;

import dev.pastgrant.ops.store.DataFolderRefused;
import dev.pastgrant.ops.store.DataFolderRefused.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to use a log alone. It holds the engine's own lock file while the log is looked at,
 * because opening a database for reading takes no lock. A lock file that does not exist is not
 * made, and one that cannot be written belongs to a folder that no node can use.
 */
public final class FolderLock implements AutoCloseable {
    /**
     * The logs that this process uses. Within a process they must be known before the lock file is
     * touched: closing any handle of a file gives up all the locks that its process has on it.
     */
    private static final Set<Path> USED_HERE = ConcurrentHashMap.newKeySet();

    private final Path log;
    private @Nullable FileChannel held;

    private FolderLock(Path log) {
        this.log = log;
    }

    /** Takes the lock of a log that exists. */
    public static FolderLock take(Path folder, Path log) {
        FolderLock lock = new FolderLock(real(log));
        if (!USED_HERE.add(lock.log)) {
            throw inUse(folder);
        }
        if (!lock.holds()) {
            lock.close();
            throw inUse(folder);
        }
        return lock;
    }

    private static Path real(Path log) {
        try {
            return log.toRealPath();
        } catch (IOException e) {
            return log.toAbsolutePath().normalize();
        }
    }

    /** Refuses a folder that another process uses. */
    public static DataFolderRefused inUse(Path folder) {
        return new DataFolderRefused(
                Reason.IN_USE,
                "the data folder `%s` is in use by another process".formatted(folder));
    }

    private boolean holds() {
        Path file = log.resolve("LOCK");
        if (!Files.isWritable(file)) {
            return true;
        }
        try {
            held = FileChannel.open(file, StandardOpenOption.WRITE);
            return held.tryLock() != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Leaves the lock file to the engine, which is about to take it. */
    public void leaveToEngine() {
        try {
            if (held != null) {
                held.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot close a lock file", e);
        } finally {
            held = null;
        }
    }

    @Override
    public void close() {
        leaveToEngine();
        USED_HERE.remove(log);
    }
}
