package dev.pastgrant.ops.e2e.goldens;

import dev.pastgrant.ops.house.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The story, and a folder for each of its calls, among the sources of the tests. */
record GoldenFiles(Path root) {
    static final String REQUEST = "request.http";
    static final String REPLY = "reply.http";
    static final String RECORD = "record.json";

    static GoldenFiles ofThisRepository() {
        return new GoldenFiles(
                SourceTree.here().root().resolve("ops/src/test/resources/operations"));
    }

    List<StoryCall> story() throws IOException {
        try (Stream<String> lines = Files.lines(root.resolve("story.txt"))) {
            return StoryCall.parse(lines);
        }
    }

    /** The calls that have files, whether or not the story knows them. */
    List<String> calls() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.endsWith(REQUEST))
                    .map(file -> root.relativize(file.resolveSibling("")).toString())
                    .toList();
        }
    }

    boolean has(StoryCall call, String file) {
        return Files.exists(path(call, file));
    }

    String read(StoryCall call, String file) {
        try {
            return Files.readString(path(call, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(StoryCall call, String file, String text) throws IOException {
        Path path = path(call, file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, text);
    }

    private Path path(StoryCall call, String file) {
        return root.resolve(call.name()).resolve(file);
    }
}
