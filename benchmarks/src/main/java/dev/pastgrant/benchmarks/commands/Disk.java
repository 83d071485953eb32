package dev.pastgrant.benchmarks.commands;

import dev.pastgrant.benchmarks.load.Measured;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The time that the disk of a folder takes to sync. */
final class Disk {
    private static final int SYNCS = 200;
    private static final int BLOCK = 1024;

    private Disk() {}

    /** Appends and syncs small blocks one after another, for at most this time. */
    static Measured syncs(Path folder, Duration time) throws IOException {
        Path file = folder.resolve("syncs");
        long[] latencies = new long[SYNCS];
        int syncs = 0;
        long begin = System.nanoTime();
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (long now = begin; syncs < SYNCS && now - begin < time.toNanos(); syncs++) {
                channel.write(ByteBuffer.allocate(BLOCK));
                channel.force(false);
                long synced = System.nanoTime();
                latencies[syncs] = synced - now;
                now = synced;
            }
        }
        Files.delete(file);
        return new Measured(List.of(Arrays.copyOf(latencies, syncs)), System.nanoTime() - begin, 0);
    }
}
