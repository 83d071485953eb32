package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.ops.store.DataFolderRefused;
import dev.pastgrant.ops.store.DataFolderRefused.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The file beside the log that says how far the log once reached on disk. It may lag behind the
 * log, and is never ahead of it.
 */
final class Checkpoint {
    private static final Pattern FORM =
            Pattern.compile("position (-?\\d{1,18}) time (\\d{1,18})(?: hash ([0-9a-f]{32}))?\n");

    private final Path file;

    Checkpoint(Path file) {
        this.file = file;
    }

    /**
     * What the file says.
     *
     * @param hash what vouches for the append there; null in a file from before logs had hashes
     */
    record Reached(StreamHead head, @Nullable String hash) {}

    StreamHead read() {
        return reached().head();
    }

    Reached reached() {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new IOException("it is not a checkpoint");
            }
            return new Reached(
                    new StreamHead(Long.parseLong(form.group(1)), Long.parseLong(form.group(2))),
                    form.group(3));
        } catch (NoSuchFileException e) {
            return new Reached(StreamHead.NONE, null);
        } catch (IOException e) {
            throw new DataFolderRefused(
                    Reason.DAMAGED,
                    "cannot read `%s` (%s): restore the data folder from a backup"
                            .formatted(file, e.getMessage()));
        }
    }

    /**
     * Replaces the file atomically: a crash leaves either the old file or the new one.
     *
     * @param hash what vouches for the append there
     */
    void write(StreamHead head, String hash) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        String text =
                "position %d time %d hash %s\n".formatted(head.position(), head.micros(), hash);
        try (FileChannel channel =
                FileChannel.open(
                        next,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
