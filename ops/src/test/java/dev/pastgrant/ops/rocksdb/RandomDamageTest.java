package dev.pastgrant.ops.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.ops.store.DataFolderRefused;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A log that is damaged at random is refused or whole, and never makes a start hang. The damaged
 * folders are opened by another process, since nothing else can end an engine that runs for ever.
 */
class RandomDamageTest {
    private static final int FOLDERS = Integer.getInteger("damages", 60);

    /** What may become of a damaged folder: nobody believes that it is whole when it is not. */
    private static final Set<String> RIGHT = Set.of("refused", "whole", "unreadable");

    /** Of what is made from the appends, a look tells the damage, and a start makes it again. */
    private static final Set<String> RIGHT_FOR_A_TABLE =
            Set.of(
                    "refused",
                    "whole",
                    "unreadable",
                    "looked refused, opened whole",
                    "looked unreadable, opened whole");

    @TempDir Path folder;

    private final long seed = Long.getLong("seed", System.nanoTime());

    @Test
    void a_damaged_log_is_told_in_time_and_looking_leaves_it_as_it_is() throws Exception {
        Path data = folder.resolve("data");
        KilledNode.leave(data);
        List<String> damages = new ArrayList<>();
        Random random = new Random(seed);
        for (int i = 0; i < FOLDERS; i++) {
            Path copy = folder.resolve("damaged" + i);
            FolderContents.copy(data, copy);
            damages.add(damage(copy, random));
        }

        List<String> outcomes = outcomes();

        String told = "-Dseed=%d %s".formatted(seed, damages);
        assertThat(outcomes).as(told).hasSize(FOLDERS);
        assertThat(outcomes).as(told).contains("refused");
        for (int i = 0; i < FOLDERS; i++) {
            boolean isTable = damages.get(i).contains(".sst");
            assertThat(outcomes.get(i))
                    .as("-Dseed=%d, damage %d: %s", seed, i, damages.get(i))
                    .isIn(isTable ? RIGHT_FOR_A_TABLE : RIGHT);
        }
    }

    private List<String> outcomes() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process child =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                RandomDamageTest.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .redirectOutput(out.toFile())
                        .start();
        if (!child.waitFor(10, TimeUnit.MINUTES)) {
            child.destroyForcibly();
        }
        return Files.readAllLines(out);
    }

    /** Damages one of the files, mostly the write-ahead log, and says how. */
    private static String damage(Path data, Random random) throws IOException {
        Path log = data.resolve("eventlog");
        List<Path> files;
        try (Stream<Path> all = Files.list(log)) {
            files = all.filter(file -> file.toFile().length() > 0).sorted().toList();
        }
        List<Path> ahead = files.stream().filter(each -> each.toString().endsWith(".log")).toList();
        List<Path> some = random.nextInt(4) > 0 ? ahead : files;
        Path file = some.get(random.nextInt(some.size()));
        byte[] bytes = Files.readAllBytes(file);
        int from = random.nextInt(bytes.length);
        int length = random.nextInt(1 + Math.min(bytes.length - from, 1 << random.nextInt(17)));
        int kind = random.nextInt(6);
        Files.write(file, damaged(bytes, from, length, kind, random));
        return "%s: kind %d from %d, %d bytes".formatted(file.getFileName(), kind, from, length);
    }

    private static byte[] damaged(byte[] bytes, int from, int length, int kind, Random random) {
        byte[] copy = bytes.clone();
        switch (kind) {
            case 0 -> copy[from] = (byte) random.nextInt();
            case 1 -> copy[from] ^= (byte) (1 << random.nextInt(8));
            case 2 -> Arrays.fill(copy, from, from + length, (byte) 0);
            case 3 -> random.ints(length).forEach(i -> copy[from + (i >>> 1) % length] = (byte) i);
            case 4 -> {
                return Arrays.copyOf(copy, from);
            }
            default ->
                    System.arraycopy(
                            bytes, random.nextInt(bytes.length - length + 1), copy, from, length);
        }
        return copy;
    }

    /** Looks at each damaged folder, opens it, and prints one word for it. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(arguments[0]);
        for (int i = 0; Files.exists(folder.resolve("damaged" + i)); i++) {
            out.println(outcome(folder.resolve("damaged" + i)));
        }
    }

    private static String outcome(Path data) throws IOException {
        FolderContents before = FolderContents.of(data);
        LogOptions options = LogOptions.in(data);
        String looked;
        try (RocksEventLog log = RocksEventLog.look(options)) {
            looked = log.verify().isEmpty() ? "whole" : "unreadable";
        } catch (DataFolderRefused refused) {
            looked = "refused";
        }
        if (!FolderContents.of(data).equals(before)) {
            return "changed by looking";
        }
        String opened = opened(options);
        if (opened.equals("refused") && !FolderContents.of(data).equals(before)) {
            return "changed by a refused start";
        }
        return opened.equals(looked) ? opened : "looked " + looked + ", opened " + opened;
    }

    private static String opened(LogOptions options) {
        try (RocksEventLog log = RocksEventLog.open(options)) {
            int events = log.readAll(Position.BEGINNING, Integer.MAX_VALUE).size();
            return events == KilledNode.EVENTS && log.verify().isEmpty() ? "whole" : "lost";
        } catch (DataFolderRefused refused) {
            return "refused";
        } catch (LogFailed unreadable) {
            return "unreadable";
        }
    }
}
