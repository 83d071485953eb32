package dev.pastgrant.ops.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The repository that this test is a part of, as files. */
public record SourceTree(Path root) {
    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");

    /** Surefire runs a test in its module's folder, an IDE may do so in the root. */
    public static SourceTree here() {
        Path folder = Path.of("").toAbsolutePath();
        while (!isRoot(folder)) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("no pom.xml with modules at or above the folder");
            }
            folder = parent;
        }
        return new SourceTree(folder);
    }

    private static boolean isRoot(Path folder) {
        Path pom = folder.resolve("pom.xml");
        return Files.exists(pom) && text(pom).contains("<modules>");
    }

    /** All files of a kind of source ({@code main} or {@code test}), resources included. */
    List<Path> files(String kind) {
        return MODULE.matcher(text(root.resolve("pom.xml")))
                .results()
                .map(module -> root.resolve(module.group(1), "src", kind))
                .filter(Files::isDirectory)
                .flatMap(SourceTree::walk)
                .toList();
    }

    List<Path> java(String kind) {
        return files(kind).stream().filter(file -> file.toString().endsWith(".java")).toList();
    }

    /** Programs that show how to use a module of ours in a program of one's own. */
    List<Path> examples() {
        return walk(root.resolve("examples"))
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** What a newcomer reads first: the pages in the root and below {@code docs}. */
    List<Path> pages() {
        return Stream.concat(list(root), walk(root.resolve("docs")))
                .filter(file -> file.toString().endsWith(".md"))
                .toList();
    }

    String shown(Path file) {
        return root.relativize(file).toString();
    }

    static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    /** Byte for byte, so that a picture among the resources can be read too. */
    public static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<Path> walk(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
