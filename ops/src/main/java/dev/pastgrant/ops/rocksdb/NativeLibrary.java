package dev.pastgrant.ops.rocksdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDB;
import org.rocksdb.util.Environment;

/**
 * The engine's native library. It must be a file to be loaded, but need not stay one: it is removed
 * as soon as it is loaded. RocksDB itself removes its copy of 15 MB when the process ends, and a
 * process that is killed leaves it.
 */
final class NativeLibrary {
    private static final String NAME = "rocksdb";

    /**
     * As {@link RocksDB#loadLibrary(List)} has it, which looks for another file than the jar has.
     */
    private static final String NAME_IN_FOLDER = "rocksdbjni";

    private static boolean isLoaded;

    private NativeLibrary() {}

    static synchronized void load() {
        if (isLoaded) {
            return;
        }
        try (InputStream library = library()) {
            if (library == null) {
                RocksDB.loadLibrary();
            } else {
                load(library);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        isLoaded = true;
    }

    private static void load(InputStream library) throws IOException {
        Path folder = Files.createTempDirectory("pastgrant");
        Path file = folder.resolve(Environment.getJniLibraryFileName(NAME_IN_FOLDER));
        try {
            Files.copy(library, file);
            RocksDB.loadLibrary(List.of(folder.toString()));
        } finally {
            remove(file);
            remove(folder);
        }
    }

    /** The library for this machine; null if the engine must look for one itself. */
    private static @Nullable InputStream library() {
        return Stream.of(
                        Environment.getJniLibraryFileName(NAME),
                        Environment.getFallbackJniLibraryFileName(NAME))
                .flatMap(Stream::ofNullable)
                .flatMap(name ->
                        Stream.ofNullable(RocksDB.class.getClassLoader().getResourceAsStream(name)))
                .findFirst()
                .orElse(null);
    }

    /** Removes a file now, or at the end where a loaded file cannot be removed. */
    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException inUse) {
            path.toFile().deleteOnExit();
        }
    }
}
