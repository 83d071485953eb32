package dev.pastgrant.ops.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Set;

/**
 * Files that only their owner may read. A file appears whole or not at all, and survives a power
 * cut once it is written.
 */
public final class PrivateFile {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY_FOLDER =
            PosixFilePermissions.fromString("rwx------");

    private PrivateFile() {}

    /** Writes the file, and replaces any file that exists. */
    public static void write(Path file, String text) throws IOException {
        Path folder = folderOf(file);
        Path draft = draft(folder, text);
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        sync(folder);
    }

    /**
     * Writes the file unless it is there already.
     *
     * @return whether this call wrote it
     */
    public static boolean create(Path file, String text) throws IOException {
        Path folder = folderOf(file);
        Path draft = draft(folder, text);
        try {
            // A move would replace the file of a faster process; a link is refused.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            return false;
        } finally {
            Files.deleteIfExists(draft);
        }
        sync(folder);
        return true;
    }

    /** Makes a folder, and those above it that are missing, for its owner alone. */
    public static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY_FOLDER));
    }

    /** Whether anyone except the owner has a right to the file. */
    public static boolean isExposed(Path file) throws IOException {
        return !Collections.disjoint(
                Files.getPosixFilePermissions(file), PosixFilePermissions.fromString("---rwxrwx"));
    }

    private static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("`" + file + "` is not a file");
        }
        return parent;
    }

    private static Path draft(Path folder, String text) throws IOException {
        Path draft =
                Files.createTempFile(
                        folder, ".draft-", "", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return draft;
    }

    /** Syncs a folder. A new file name is durable only once its folder is. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
