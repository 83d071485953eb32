package dev.pastgrant.ops.rocksdb;

import static dev.pastgrant.ops.stored.Appends.STREAM;
import static dev.pastgrant.ops.stored.Appends.any;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * The data folder of a node that was killed twice, so that its log has tables and a write-ahead log
 * of several blocks.
 */
final class KilledNode {
    private static final int APPENDS = 60;
    private static final int OF_AN_APPEND = 8;
    static final int EVENTS = 2 * APPENDS * OF_AN_APPEND;

    private KilledNode() {}

    static void leave(Path data) throws IOException {
        Path copy = data.resolveSibling("killed");
        for (int life = 0; life < 2; life++) {
            try (RocksEventLog log = RocksEventLog.open(LogOptions.in(data))) {
                for (int i = 0; i < APPENDS; i++) {
                    log.append(any(STREAM, names(life, i))).durable().join();
                }
                FolderContents.copy(data, copy);
            }
            FolderContents.delete(data);
            Files.move(copy, data);
        }
    }

    private static String[] names(int life, int append) {
        return IntStream.range(0, OF_AN_APPEND)
                .mapToObj(i -> "user-%d-%d-%d".formatted(life, append, i))
                .toArray(String[]::new);
    }
}
