package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.ops.node.Server;
import dev.pastgrant.ops.rocksdb.FolderContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.User;

/**
 * Data that a node must not be started on, by the command line: the folder stays as it is, however
 * often that is tried, and once it is repaired, everybody who was acknowledged is there.
 */
class RefusedStartTest {
    private static final int USERS = 30;

    @TempDir Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    /** A node that acknowledged many users in one burst, and was killed at once. */
    private FreshAccount killAfterABurst() throws IOException, InterruptedException {
        ChildServer child = ChildServer.start(data());
        FreshAccount account = RunningServer.freshAccount(child.operator());
        IamClient iam = account.clients().iam();
        IntStream.range(0, USERS).parallel().forEach(i -> iam.createUser(r -> r.userName("u" + i)));
        child.kill();
        return account;
    }

    private Path writeAheadLog() throws IOException {
        try (Stream<Path> files = Files.list(data().resolve("eventlog"))) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    @Test
    void a_killed_node_is_refused_with_its_log_damaged_and_started_when_it_is_repaired()
            throws Exception {
        FreshAccount account = killAfterABurst();
        Path log = writeAheadLog();
        byte[] whole = Files.readAllBytes(log);

        Files.write(log, Arrays.copyOf(whole, whole.length / 2));
        assertRefused("is damaged: it ends at position");

        byte[] damaged = whole.clone();
        damaged[0]++;
        Files.write(log, damaged);
        assertRefused("is damaged after position -1 ");

        Files.write(log, whole);
        Path keyset = data().resolve("keyset");
        Files.move(keyset, folder.resolve("keyset"));
        assertRefused("keyset");
        Files.move(folder.resolve("keyset"), keyset);

        Path current = data().resolve("eventlog/CURRENT");
        Files.move(current, folder.resolve("CURRENT"));
        assertRefused("`CURRENT` is missing");
        Files.move(folder.resolve("CURRENT"), current);

        try (Server server = RunningServer.start(data())) {
            IamClient iam = new Clients(RunningServer.endpoint(server), account.root()).iam();
            assertThat(iam.listUsers().users())
                    .extracting(User::userName)
                    .hasSize(USERS)
                    .contains("u0", "u" + (USERS - 1));
        }
    }

    /** Damage between the first event and the last shows only when what is there is read. */
    @Test
    void damage_within_the_log_is_told_in_one_line_by_a_node_that_is_never_ready()
            throws Exception {
        try (Server server = RunningServer.start(data())) {
            IamClient iam =
                    new Clients(RunningServer.endpoint(server), RunningServer.OPERATOR).iam();
            IntStream.range(0, USERS).forEach(i -> iam.createUser(r -> r.userName("u" + i)));
        }
        RunningServer.start(data()).close(); // now they are in a table
        Path table = largestTable();
        byte[] damaged = Files.readAllBytes(table);
        damaged[damaged.length / 3] ^= 4;
        Files.write(table, damaged);

        ChildServer.Ended ended = ChildServer.fail(data(), 0, RunningServer.OPERATOR);

        assertThat(ended.errors())
                .singleElement()
                .asString()
                .startsWith("pastgrant: the event log cannot be used: ")
                .contains("`verify`");
        assertThat(ended.exitCode()).isEqualTo(1);
    }

    private Path largestTable() throws IOException {
        try (Stream<Path> files = Files.list(data().resolve("eventlog"))) {
            return files.filter(file -> file.toString().endsWith(".sst"))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    private void assertRefused(String words) throws IOException, InterruptedException {
        FolderContents before = FolderContents.of(data());
        assertThat(verify(data())).contains(words);
        for (int start = 0; start < 2; start++) {
            ChildServer.Ended ended = ChildServer.fail(data(), 0, RunningServer.OPERATOR);
            assertThat(ended.errors())
                    .singleElement()
                    .asString()
                    .startsWith("pastgrant: ")
                    .contains(words, "backup");
            assertThat(ended.exitCode()).isEqualTo(1);
        }
        assertThat(FolderContents.of(data())).isEqualTo(before);
    }

    /** The one line with which {@code verify} refuses a folder. */
    private static String verify(Path data) throws IOException, InterruptedException {
        Program.Output verified =
                Program.run(ChildServer.command("verify", "--data", data.toString()));
        assertThat(verified.out()).isEmpty();
        assertThat(verified.exitCode()).isEqualTo(1);
        List<String> lines = verified.errors().lines().toList();
        assertThat(lines).singleElement().asString().startsWith("pastgrant: ");
        return lines.getFirst();
    }

    @Test
    void a_mistyped_folder_is_told_and_not_made() throws Exception {
        assertThat(verify(data())).contains("there is no data folder `" + data() + "`");
        assertThat(data()).doesNotExist();
    }

    @Test
    void a_log_that_is_gone_with_its_checkpoint_is_no_first_start() throws Exception {
        RunningServer.start(data()).close();
        Path aside = Files.createDirectory(folder.resolve("aside"));
        for (String name : List.of("eventlog", "eventlog.checkpoint")) {
            Files.move(data().resolve(name), aside.resolve(name));
        }
        assertRefused("there is no event log");
        for (String name : List.of("eventlog", "eventlog.checkpoint")) {
            Files.move(aside.resolve(name), data().resolve(name));
        }
        RunningServer.start(data()).close();
    }
}
