package dev.pastgrant.ops.rocksdb.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What can still be read of a log whose write-ahead log is damaged: a temporary folder that borrows
 * all files up to the fault, so that the engine never reads the fault.
 */
public final class IntactPart implements AutoCloseable {
    private final Path folder;

    private IntactPart(Path folder) {
        this.folder = folder;
    }

    /**
     * Borrows the files of a log.
     *
     * @throws IOException if there is no room for temporary files
     */
    public static IntactPart of(Path log, WriteAheadLogs found) throws IOException {
        IntactPart part = new IntactPart(Files.createTempDirectory("pastgrant-intact"));
        try (Stream<Path> files = Files.list(log.toRealPath())) {
            for (Path file : files.toList()) {
                part.borrow(file, found);
            }
        }
        return part;
    }

    private void borrow(Path file, WriteAheadLogs found) throws IOException {
        Path name = file.getFileName();
        Path copy = folder.resolve(name);
        if (found.damaged() != null && name.equals(found.damaged().getFileName())) {
            try (InputStream in = Files.newInputStream(file)) {
                Files.write(copy, in.readNBytes(Math.toIntExact(found.intact())));
            }
        } else if (found.later().stream().noneMatch(later -> name.equals(later.getFileName()))) {
            Files.createSymbolicLink(copy, file);
        }
    }

    /** The folder that borrows the files. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        List<Path> borrowed;
        try (Stream<Path> files = Files.list(folder)) {
            borrowed = files.toList();
        }
        for (Path file : borrowed) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
