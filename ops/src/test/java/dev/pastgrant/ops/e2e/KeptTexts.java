package dev.pastgrant.ops.e2e;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/** All that a server logs until this is closed, and the search for texts in what it keeps. */
final class KeptTexts extends Handler implements AutoCloseable {
    private final SimpleFormatter form = new SimpleFormatter();
    private final List<String> logged = Collections.synchronizedList(new ArrayList<>());

    KeptTexts() {
        setLevel(Level.ALL);
        Logger.getLogger("").addHandler(this);
    }

    @Override
    public void publish(LogRecord entry) {
        logged.add(form.format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }

    List<String> logged() {
        return List.copyOf(logged);
    }

    /** The contents of all files in a folder and below. */
    static List<String> files(Path folder) throws IOException {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                contents.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    /** Those of the wanted texts that are found, plain or as a form encodes them. */
    static SortedSet<String> found(List<String> wanted, List<String> texts) {
        SortedSet<String> found = new TreeSet<>();
        for (String text : texts) {
            for (String each : wanted) {
                if (text.contains(each)
                        || text.contains(URLEncoder.encode(each, StandardCharsets.UTF_8))) {
                    found.add(each);
                }
            }
        }
        return found;
    }
}
