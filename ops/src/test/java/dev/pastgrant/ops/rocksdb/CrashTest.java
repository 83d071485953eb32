package dev.pastgrant.ops.rocksdb;

import static dev.pastgrant.ops.stored.Appends.STREAM;
import static dev.pastgrant.ops.stored.Appends.any;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.user.UserEvent.UserMoved;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    private static final int ACKNOWLEDGED = 500;
    private static final int WRITERS = 8;

    @TempDir Path folder;

    @Test
    void a_killed_process_loses_nothing_acknowledged_and_leaves_nothing_half() throws Exception {
        for (int round = 1; round <= 2; round++) {
            List<String> acknowledged = killWhileAppending("r" + round);
            try (RocksEventLog log = RocksEventLog.open(LogOptions.in(folder))) {
                Map<String, Integer> found = new HashMap<>();
                for (Recorded event : log.readAll(Position.BEGINNING, Integer.MAX_VALUE)) {
                    if (event.event() instanceof UserMoved moved) {
                        found.merge(moved.name().text(), 1, Integer::sum);
                    }
                }
                assertThat(found).containsKeys(acknowledged.toArray(String[]::new));
                assertThat(found.values()).containsOnly(3);
                assertThat(log.verify()).isEmpty();
            }
        }
    }

    private List<String> killWhileAppending(String name) throws IOException, InterruptedException {
        Process child =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                CrashTest.class.getName(),
                                folder.toString(),
                                name)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (lines.size() == ACKNOWLEDGED) {
                    child.toHandle().destroyForcibly(); // SIGKILL, and its output stays readable
                }
            }
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor()).isEqualTo(128 + 9);
        return lines.subList(0, lines.size() - 1); // the last line may be cut short
    }

    /** Appends until it is killed, and says of each append when it is durable. */
    public static void main(String[] arguments) throws Exception {
        RocksEventLog log = RocksEventLog.open(LogOptions.in(Path.of(arguments[0])));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                String writer = arguments[1] + "-" + i + "-";
                writers.execute(() -> append(log, writer, out));
            }
        }
    }

    private static void append(RocksEventLog log, String writer, PrintStream out) {
        for (int i = 0; ; i++) {
            String name = writer + i;
            log.append(any(STREAM, name, name, name)).durable().join();
            out.println(name);
        }
    }
}
