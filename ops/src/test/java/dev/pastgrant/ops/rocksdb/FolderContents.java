package dev.pastgrant.ops.rocksdb;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All names in a folder, with the bytes of its files; a folder in it has none. */
public record FolderContents(Map<String, ByteBuffer> files) {
    public static FolderContents of(Path folder) throws IOException {
        Map<String, ByteBuffer> files = new TreeMap<>();
        for (Path file : all(folder)) {
            files.put(
                    folder.relativize(file).toString(),
                    ByteBuffer.wrap(
                            Files.isDirectory(file) ? new byte[0] : Files.readAllBytes(file)));
        }
        return new FolderContents(files);
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    /** Copies a folder, which may be in use, into one that does not exist. */
    public static void copy(Path from, Path to) throws IOException {
        for (Path file : all(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(file, copy);
            }
        }
    }

    public static void delete(Path folder) throws IOException {
        List<Path> files = new ArrayList<>(all(folder));
        files.sort(Comparator.reverseOrder());
        files.stream().map(Path::toFile).forEach(File::delete);
    }
}
