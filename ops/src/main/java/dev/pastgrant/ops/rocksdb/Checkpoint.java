package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.ops.store.DataFolderRefused;
import dev.pastgrant.ops.store.DataFolderRefused.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The file beside the log that says how far the log once reached on disk. It may lag behind the
 * log, and is never ahead of it.
 *
 * <p>It has one length for ever and fits a disk's sector. A write in place is therefore whole or
 * not there, and costs a few microseconds, as it does not wait for the disk.
 */
final class Checkpoint {
    private static final Pattern FORM =
            Pattern.compile("position (-?\\d{1,18}) time (\\d{1,18})(?: hash ([0-9a-f]{32}))? *\n");

    /** The number of bytes: the values and their names, and spaces up to the line's end. */
    private static final int LENGTH = 128;

    private final Path file;

    Checkpoint(Path file) {
        this.file = file;
    }

    /**
     * What the file says.
     *
     * @param hash what vouches for the append there; null in a file from before logs had hashes,
     *     and in that of a log without appends
     */
    record Reached(StreamHead head, @Nullable String hash) {
        /** What is said of a log that was just made. */
        static final Reached NOTHING = new Reached(StreamHead.NONE, null);

        private String text() {
            String text = "position %d time %d".formatted(head.position(), head.micros());
            return hash == null ? text : text + " hash " + hash;
        }
    }

    /** What the file says; empty if it is missing. */
    Optional<Reached> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new IOException("it is not a checkpoint");
            }
            return Optional.of(
                    new Reached(
                            new StreamHead(
                                    Long.parseLong(form.group(1)), Long.parseLong(form.group(2))),
                            form.group(3)));
        } catch (IOException e) {
            throw new DataFolderRefused(
                    Reason.DAMAGED,
                    "cannot read `%s` (%s): restore the data folder from a backup"
                            .formatted(file, e.getMessage()));
        }
    }

    /** Replaces the file atomically: a crash leaves either the old file or the new one. */
    void create(Reached reached) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        next(),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            write(channel, reached);
            channel.force(true);
        }
        Files.move(next(), file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The file that takes this one's place once it is whole. */
    Path next() {
        return file.resolveSibling(file.getFileName() + ".next");
    }

    /** Opens the file to be written in place, which must have been made. */
    FileChannel open() throws IOException {
        return FileChannel.open(file, StandardOpenOption.WRITE);
    }

    static void write(FileChannel channel, Reached reached) throws IOException {
        String text = reached.text();
        ByteBuffer bytes =
                StandardCharsets.US_ASCII.encode(
                        text + " ".repeat(LENGTH - 1 - text.length()) + "\n");
        while (bytes.hasRemaining()) {
            channel.write(bytes, bytes.position());
        }
    }
}
