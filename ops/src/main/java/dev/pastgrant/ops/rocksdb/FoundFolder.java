package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.ops.secrets.PrivateFile;
import dev.pastgrant.ops.store.DataFolderRefused;
import dev.pastgrant.ops.store.DataFolderRefused.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rocksdb.RocksDBException;

/**
 * A data folder as it was found. A log is made only in a folder that has nothing of an installation
 * yet: a log that is gone beside a keyset is a loss, and no first start.
 *
 * <p>A new log is made aside and then renamed, so a log that was once there is never half made.
 */
final class FoundFolder {
    private final LogOptions options;
    private final Checkpoint checkpoint;

    FoundFolder(LogOptions options) {
        this.options = options;
        this.checkpoint = new Checkpoint(options.checkpoint());
    }

    /** What the checkpoint says; empty if it is missing. */
    Optional<Checkpoint.Reached> checkpoint() {
        return checkpoint.read();
    }

    /** Whether it has an event log, whole or not. */
    boolean hasLog() {
        return !names(options.log()).isEmpty();
    }

    /** Whether nothing was ever kept in it. */
    boolean isNew() {
        return !hasLog() && others().isEmpty() && reached().equals(StreamHead.NONE);
    }

    /** How far the log once reached, as far as is known. */
    StreamHead reached() {
        return checkpoint().orElse(Checkpoint.Reached.NOTHING).head();
    }

    /** Whatever is in the folder that an empty disk or a first start does not have. */
    private List<String> others() {
        List<String> ours =
                Stream.of(options.log(), aside(), options.checkpoint(), checkpoint.next())
                        .map(file -> file.getFileName().toString())
                        .toList();
        return names(options.folder()).stream()
                .filter(name -> !ours.contains(name))
                .filter(name -> !name.equals("lost+found") && !name.startsWith("."))
                .toList();
    }

    private List<String> names(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw notReadable(folder);
        }
    }

    private static DataFolderRefused notReadable(Path folder) {
        return new DataFolderRefused(
                Reason.NOT_WRITABLE, "cannot read the data folder `" + folder + "`");
    }

    /** Refuses a folder without a log. */
    DataFolderRefused withoutLog() {
        Path folder = options.folder();
        List<String> others = others();
        if (!Files.exists(folder)) {
            return noLog("there is no data folder `%s`".formatted(folder));
        }
        if (!reached().equals(StreamHead.NONE)) {
            return new DataFolderRefused(
                    Reason.SHORTER_THAN_CHECKPOINT,
                    "the event log in `%s` is damaged: it ends at position -1, but had reached %d: restore the data folder from a backup"
                            .formatted(folder, reached().position()));
        }
        return others.isEmpty()
                ? noLog("there is no event log in `%s`".formatted(folder))
                : noLog(
                        "there is no event log in `%s` beside %s: restore the data folder from a backup, or name an empty folder"
                                .formatted(folder, shown(others)));
    }

    private static DataFolderRefused noLog(String message) {
        return new DataFolderRefused(Reason.NO_LOG, message);
    }

    private static String shown(List<String> names) {
        int most = 4;
        return names.stream().limit(most).collect(Collectors.joining("`, `", "`", "`"))
                + (names.size() > most ? " and others" : "");
    }

    private Path aside() {
        return options.log().resolveSibling(options.log().getFileName() + ".new");
    }

    /** Makes an empty log, and says that it is to be missed from now on. */
    void create() {
        try {
            PrivateFile.createFolder(options.folder());
            delete(aside());
            PrivateFile.createFolder(aside());
            Store.create(aside());
            checkpoint.create(Checkpoint.Reached.NOTHING);
            Files.deleteIfExists(options.log());
            Files.move(aside(), options.log(), StandardCopyOption.ATOMIC_MOVE);
            sync(options.folder());
        } catch (IOException e) {
            throw notWritable(options.log());
        } catch (RocksDBException e) {
            throw new DataFolderRefused(
                    Reason.NOT_WRITABLE,
                    "cannot make an event log in `%s`: %s"
                            .formatted(options.folder(), e.getMessage()));
        }
    }

    /** Deletes what a start left that was cut short. It is flat, as the engine makes it. */
    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** Makes the names in a folder durable. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    void refuseUnlessWritable() {
        Path log = options.log();
        if (!Files.isWritable(log) || !Files.isWritable(options.folder())) {
            throw notWritable(log);
        }
    }

    static DataFolderRefused notWritable(Path folder) {
        return new DataFolderRefused(
                Reason.NOT_WRITABLE, "cannot write to the data folder `" + folder + "`");
    }
}
