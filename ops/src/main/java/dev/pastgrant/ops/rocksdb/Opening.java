package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.ops.rocksdb.files.FolderLock;
import dev.pastgrant.ops.rocksdb.files.IntactPart;
import dev.pastgrant.ops.rocksdb.files.OpeningWatch;
import dev.pastgrant.ops.rocksdb.files.WriteAheadLogs;
import dev.pastgrant.ops.store.DataFolderRefused;
import dev.pastgrant.ops.store.DataFolderRefused.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/**
 * Opens the database of a data folder, or says in one line why it must not be opened. It judges
 * first, and reads only to do so, since the engine tidies up when it opens for writing: it deletes
 * what it does not know. A folder that is refused stays as it is, to the byte.
 */
final class Opening {
    private final LogOptions options;
    private final FoundFolder found;

    private Opening(LogOptions options) {
        this.options = options;
        this.found = new FoundFolder(options);
    }

    /**
     * Opens the database for writing, and makes it if the folder is new.
     *
     * @param condition what else is asked of the database; it throws if it refuses
     */
    static Store open(LogOptions options, Consumer<Store> condition) {
        Opening opening = new Opening(options);
        if (opening.found.isNew()) {
            opening.found.create();
        }
        FolderLock lock = opening.lock();
        try {
            opening.mend(lock);
            try (Store store = opening.judged()) {
                opening.checkClock(new LogReader(store).head());
                condition.accept(store);
            }
            opening.found.refuseUnlessWritable();
            lock.leaveToEngine();
            return opening.engine(() -> Store.open(options.log())).holding(lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Makes again what is damaged and can be made again. A folder that is whole stays as it is. */
    private void mend(FolderLock lock) {
        Set<Family> damaged = damaged();
        if (!damaged.isEmpty()) {
            found.refuseUnlessWritable();
            lock.leaveToEngine();
            engine(() -> {
                Mending.mend(options.log(), damaged);
                return Boolean.TRUE;
            });
        }
    }

    private Set<Family> damaged() {
        checkFrames();
        long reached = options.acceptLostEnd() ? -1 : found.reached().position();
        try (Store store = engine(() -> Store.openDamaged(options.log(), true))) {
            return Mending.damaged(store, reached);
        }
    }

    /** Opens the database for reading only, whatever the clock says. */
    static Store look(LogOptions options) {
        Opening opening = new Opening(options);
        FolderLock lock = opening.lock();
        try {
            Set<Family> damaged = opening.damaged();
            if (!damaged.isEmpty()) {
                throw opening.mendable(damaged);
            }
            return opening.judged().holding(lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private FolderLock lock() {
        if (!found.hasLog()) {
            throw found.withoutLog();
        }
        return FolderLock.take(options.folder(), options.log());
    }

    /** The database for reading only, in which nothing is wrong that can be seen at once. */
    private Store judged() {
        checkFrames();
        Store store = engine(() -> Store.look(options.log()));
        try {
            check(store);
            return store;
        } catch (LogFailed e) {
            store.close();
            throw damaged(found.reached().position(), e.getMessage());
        } catch (DataFolderRefused e) {
            store.close();
            throw e;
        }
    }

    private void checkFrames() {
        try {
            WriteAheadLogs logs = WriteAheadLogs.check(options.log());
            if (logs.fault() != null) {
                throw damaged(intactUpTo(logs), logs.fault());
            }
        } catch (IOException e) {
            throw notReadable(e.getMessage());
        }
    }

    private long intactUpTo(WriteAheadLogs logs) throws IOException {
        if (logs.damaged() == null) {
            return StreamHead.NONE.position();
        }
        try (IntactPart intact = IntactPart.of(options.log(), logs)) {
            return intactUpTo(intact.folder());
        }
    }

    private <T> T engine(OpeningWatch.Engine<T> engine) {
        try {
            return OpeningWatch.within(limit(), engine);
        } catch (OpeningWatch.TooSlow e) {
            throw damaged(StreamHead.NONE.position(), e.getMessage());
        } catch (RocksDBException e) {
            throw refused(e, String.valueOf(e.getMessage()));
        }
    }

    private Duration limit() {
        try {
            return OpeningWatch.limit(WriteAheadLogs.size(options.log()));
        } catch (IOException e) {
            throw notReadable(e.getMessage());
        }
    }

    private DataFolderRefused refused(RocksDBException e, String message) {
        if (isLock(e, message)) {
            return FolderLock.inUse(options.folder());
        }
        if (Writer.foundDiskFull(e)) {
            return notReadable(Writer.FULL_DISK);
        }
        if (message.contains("Permission denied") || message.contains("Read-only file")) {
            return notReadable(message);
        }
        return damaged(intactUpTo(options.log()), message);
    }

    private DataFolderRefused notReadable(@Nullable String what) {
        return new DataFolderRefused(
                Reason.NOT_WRITABLE,
                "cannot use the data folder `%s`: %s".formatted(options.folder(), what));
    }

    private static boolean isLock(RocksDBException e, String message) {
        Status status = e.getStatus();
        boolean io = status != null && status.getCode() == Status.Code.IOError;
        return io && message.contains("lock") && message.contains("LOCK");
    }

    /** The position up to which the log can be read; -1 if it cannot be read at all. */
    private long intactUpTo(Path log) {
        try (Store intact = OpeningWatch.within(limit(), () -> Store.openIntactPart(log))) {
            return new LogReader(intact).head().position();
        } catch (RocksDBException | LogFailed | OpeningWatch.TooSlow e) {
            return StreamHead.NONE.position();
        }
    }

    private DataFolderRefused damaged(long position, @Nullable String what) {
        return new DataFolderRefused(
                Reason.DAMAGED,
                "the event log in `%s` is damaged after position %d (%s): restore the data folder from a backup"
                        .formatted(options.folder(), position, what));
    }

    /** Nothing is lost, so nobody shall go back to a backup, which knows less. */
    private DataFolderRefused mendable(Set<Family> damaged) {
        return new DataFolderRefused(
                Reason.DAMAGED,
                "%s in `%s` cannot be read, or is not complete, and no event is lost: the next start makes that again"
                        .formatted(damaged, options.folder()));
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
        checkEnd(reader, head);
        Chaining.judge(options, store);
        checkCheckpoint(head);
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

    private void checkEnd(LogReader reader, StreamHead head) {
        if (options.acceptLostEnd()) {
            return;
        }
        StreamHead reached = found.reached();
        if (head.position() < reached.position()) {
            throw new DataFolderRefused(
                    Reason.SHORTER_THAN_CHECKPOINT,
                    "the event log in `%s` is damaged: it ends at position %d, but had reached %d: restore the data folder from a backup, or go on without the lost events with `--accept-lost-end`"
                            .formatted(options.folder(), head.position(), reached.position()));
        }
        if (reader.positionAt(reached.micros()).value() != reached.position()) {
            throw damaged(
                    StreamHead.NONE.position(),
                    "another append is at position %d than `%s` says"
                            .formatted(reached.position(), options.checkpoint()));
        }
    }

    private void checkCheckpoint(StreamHead head) {
        boolean isMissing = found.checkpoint().isEmpty() && !head.equals(StreamHead.NONE);
        if (isMissing && !options.acceptLostEnd()) {
            throw new DataFolderRefused(
                    Reason.SHORTER_THAN_CHECKPOINT,
                    "`%s` is missing, so nothing says whether the event log beside it, which ends at position %d, has lost its end: restore the data folder from a backup, or go on with `--accept-lost-end`"
                            .formatted(options.checkpoint(), head.position()));
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
