package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.ops.store.DataFolderRefused;
import dev.pastgrant.ops.store.DataFolderRefused.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** Opens the database of a data folder, or says in one line why it must not be opened. */
final class Opening {
    private final LogOptions options;
    private final StreamHead checkpoint;

    private Opening(LogOptions options) {
        this.options = options;
        this.checkpoint = new Checkpoint(options.checkpoint()).read();
    }

    static Store open(LogOptions options) {
        makeFolder(options.log());
        return new Opening(options).checked();
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw notWritable(folder);
        }
        if (!Files.isWritable(folder) || !Files.isWritable(folder.resolveSibling("."))) {
            throw notWritable(folder);
        }
    }

    private static DataFolderRefused notWritable(Path folder) {
        return new DataFolderRefused(
                Reason.NOT_WRITABLE, "cannot write to the data folder `" + folder + "`");
    }

    private Store checked() {
        Store store = database();
        try {
            check(store);
            return store;
        } catch (LogFailed e) {
            store.close();
            throw damaged(checkpoint.position(), e.getMessage());
        } catch (DataFolderRefused e) {
            store.close();
            throw e;
        }
    }

    private Store database() {
        try {
            return Store.open(options.log());
        } catch (RocksDBException e) {
            String message = String.valueOf(e.getMessage());
            if (isLock(e, message)) {
                throw new DataFolderRefused(
                        Reason.IN_USE,
                        "the data folder `%s` is in use by another process"
                                .formatted(options.folder()));
            }
            if (message.contains("Permission denied") || message.contains("Read-only file")) {
                throw notWritable(options.log());
            }
            throw damaged(intactUpTo(), message);
        }
    }

    private static boolean isLock(RocksDBException e, String message) {
        Status status = e.getStatus();
        boolean io = status != null && status.getCode() == Status.Code.IOError;
        return io && message.contains("lock") && message.contains("LOCK");
    }

    /** The position up to which the log can be read; -1 if it cannot be read at all. */
    private long intactUpTo() {
        try (Store intact = Store.openIntactPart(options.log())) {
            return new LogReader(intact).head().position();
        } catch (RocksDBException | LogFailed e) {
            return StreamHead.NONE.position();
        }
    }

    private DataFolderRefused damaged(long position, @Nullable String what) {
        return new DataFolderRefused(
                Reason.DAMAGED,
                "the event log in `%s` is damaged after position %d (%s): restore the data folder from a backup"
                        .formatted(options.folder(), position, what));
    }

    private void check(Store store) {
        checkLayout(store);
        LogReader reader = new LogReader(store);
        StreamHead head = reader.head();
        long last = reader.appends().lastEvent();
        if (last != head.position()) {
            throw damaged(
                    Math.min(last, head.position()),
                    "the index of times ends at position " + head.position());
        }
        checkCheckpoint(reader, head);
        checkClock(head);
    }

    private void checkLayout(Store store) {
        byte[] layout = store.get(Family.META, Chaining.LAYOUT_KEY);
        if (layout != null
                && !Arrays.equals(layout, Chaining.CHAINED)
                && !Arrays.equals(layout, Chaining.UNCHAINED)) {
            throw new DataFolderRefused(
                    Reason.DAMAGED,
                    "the event log in `%s` has layout %s, and this version reads layouts %s and %s: use the version that wrote it"
                            .formatted(
                                    options.folder(),
                                    new String(layout, StandardCharsets.UTF_8),
                                    new String(Chaining.UNCHAINED, StandardCharsets.UTF_8),
                                    new String(Chaining.CHAINED, StandardCharsets.UTF_8)));
        }
    }

    private void checkCheckpoint(LogReader reader, StreamHead head) {
        if (head.position() < checkpoint.position()) {
            throw new DataFolderRefused(
                    Reason.SHORTER_THAN_CHECKPOINT,
                    "the event log in `%s` ends at position %d, but had reached %d: restore the data folder from a backup, or delete `%s` to go on without the lost events"
                            .formatted(
                                    options.folder(),
                                    head.position(),
                                    checkpoint.position(),
                                    options.checkpoint()));
        }
        if (reader.positionAt(checkpoint.micros()).value() != checkpoint.position()) {
            throw damaged(
                    StreamHead.NONE.position(),
                    "another append is at position %d than `%s` says"
                            .formatted(checkpoint.position(), options.checkpoint()));
        }
    }

    private void checkClock(StreamHead head) {
        Instant now = options.clock().instant();
        Instant last = Micros.instant(head.micros());
        if (!options.acceptClockBehind() && now.plus(LogOptions.MAX_CLOCK_BEHIND).isBefore(last)) {
            throw new DataFolderRefused(
                    Reason.CLOCK_BEHIND,
                    "the clock says %s, more than 60 s before the last commit at %s: set the clock, or go on with `--accept-clock-behind`"
                            .formatted(now, last));
        }
    }
}
