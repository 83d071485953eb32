package dev.pastgrant.ops.rocksdb.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The engine's write-ahead logs in the folder of an event log, and its manifest: what a start reads
 * before anything else, checked without the engine.
 *
 * @param fault what is wrong; null if nothing is
 * @param damaged the write-ahead log that has the fault; null if none has
 * @param intact the number of its bytes before the fault
 * @param later the write-ahead logs after it
 */
public record WriteAheadLogs(
        @Nullable String fault, @Nullable Path damaged, long intact, List<Path> later) {
    private static final WriteAheadLogs WHOLE = new WriteAheadLogs(null, null, 0, List.of());

    /**
     * Checks the files that are there.
     *
     * @throws IOException if a file cannot be read
     */
    public static WriteAheadLogs check(Path log) throws IOException {
        String manifest = manifestFault(log);
        return manifest == null
                ? checkAll(logs(log))
                : new WriteAheadLogs(manifest, null, 0, List.of());
    }

    /** The write-ahead logs, oldest first. Their names are numbers that rise. */
    private static List<Path> logs(Path log) throws IOException {
        try (Stream<Path> files = Files.list(log)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{1,18}\\.log"))
                    .sorted(Comparator.comparingLong(WriteAheadLogs::number))
                    .toList();
        }
    }

    private static long number(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.indexOf('.')));
    }

    /** The size of all that the engine reads at a start. */
    public static long size(Path log) throws IOException {
        long size = 0;
        for (Path file : logs(log)) {
            size += Files.size(file);
        }
        return size;
    }

    private static @Nullable String manifestFault(Path log) throws IOException {
        Path current = log.resolve("CURRENT");
        if (!Files.exists(current)) {
            return "`CURRENT` is missing";
        }
        String name = new String(Files.readAllBytes(current), StandardCharsets.US_ASCII).strip();
        if (!name.matches("MANIFEST-\\d{1,18}")) {
            return "`CURRENT` names no manifest";
        }
        Path manifest = log.resolve(name);
        if (!Files.exists(manifest)) {
            return "`%s` is missing".formatted(name);
        }
        String fault = LogFraming.of(manifest).fault();
        return fault == null ? null : "`%s`: %s".formatted(name, fault);
    }

    /**
     * Only the last log may end in a record that was cut short. An older one may if the next one
     * goes on after its last whole record: then a crash cut it, and the start after that crash made
     * the next one.
     */
    private static WriteAheadLogs checkAll(List<Path> logs) throws IOException {
        List<LogFraming> framings = new ArrayList<>();
        for (Path file : logs) {
            framings.add(LogFraming.of(file));
        }
        for (int i = 0; i < logs.size(); i++) {
            String fault = fault(framings.get(i), framings.subList(i + 1, framings.size()));
            if (fault != null) {
                return new WriteAheadLogs(
                        "`%s`: %s".formatted(logs.get(i).getFileName(), fault),
                        logs.get(i),
                        framings.get(i).whole(),
                        logs.subList(i + 1, logs.size()));
            }
        }
        return WHOLE;
    }

    private static @Nullable String fault(LogFraming framing, List<LogFraming> later) {
        if (framing.fault() != null || !framing.isTorn()) {
            return framing.fault();
        }
        boolean goesOn =
                later.stream()
                        .mapToLong(LogFraming::first)
                        .filter(first -> first >= 0)
                        .limit(1)
                        .allMatch(first -> first == framing.next());
        return goesOn ? null : "it ends within a record, and a later log has others";
    }
}
