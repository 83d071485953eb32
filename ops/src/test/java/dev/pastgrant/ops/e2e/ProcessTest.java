package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.ops.node.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.iam.IamClient;

/** How a node's process ends: when it is told to, and when it cannot start. */
class ProcessTest {
    @TempDir Path data;

    @Test
    void sigterm_stops_a_node_and_its_data_are_whole() throws Exception {
        ChildServer child = ChildServer.start(data);
        FreshAccount account = RunningServer.freshAccount(child.operator());
        createRole(account.clients().iam());

        child.process().toHandle().destroy();

        assertThat(child.process().waitFor()).isIn(0, 128 + 15);
        try (Server again = RunningServer.start(data)) {
            Clients clients = new Clients(RunningServer.endpoint(again), account.root());
            assertThat(clients.iam().getRole(r -> r.roleName("deployer")).role().arn())
                    .isEqualTo(account.arn("role/deployer"));
        }
    }

    private static void createRole(IamClient iam) {
        iam.createRole(r -> r.roleName("deployer").assumeRolePolicyDocument(PolicyCalls.TRUST_EC2));
    }

    @Test
    void a_second_process_on_the_same_data_ends_with_one_line() throws Exception {
        try (Server _ = RunningServer.start(data)) {
            assertOneLine(ChildServer.fail(data, 0, RunningServer.OPERATOR));
        }
    }

    @Test
    void a_port_in_use_ends_with_one_line() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ChildServer.Ended ended =
                    ChildServer.fail(data, taken.getLocalPort(), RunningServer.OPERATOR);
            assertOneLine(ended);
            assertThat(ended.errors().getFirst())
                    .contains("port", String.valueOf(taken.getLocalPort()));
        }
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void a_host_of_nobody_ends_with_one_line_and_leaves_nothing() throws Exception {
        Program.Output ended = Program.run(ChildServer.command("serve", "--host", "no.invalid"));

        assertThat(ended.errors()).startsWith("pastgrant: the host is not known: ");
        assertThat(ended.errors().lines()).hasSize(1);
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(Path.of("data")).doesNotExist();
    }

    @Test
    void a_root_key_file_that_holds_none_is_found_before_anything_is_written() throws Exception {
        Path file = Files.writeString(data.resolve("root-credentials"), "not a key");

        assertOneLine(ChildServer.fail(data, 0, Map.of()));
        assertThat(Files.readString(file)).isEqualTo("not a key");
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_node_that_is_killed_leaves_nothing_in_the_temporary_folder(@TempDir Path temporary)
            throws Exception {
        ChildServer child =
                ChildServer.start(
                        data,
                        ChildServer.environment(RunningServer.OPERATOR),
                        List.of("-Djava.io.tmpdir=" + temporary));
        RunningServer.freshAccount(child.operator());

        child.kill();

        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void the_folders_of_a_node_are_its_owners_alone() throws Exception {
        RunningServer.start(data.resolve("its/data")).close();

        try (Stream<Path> below = Files.walk(data.resolve("its"))) {
            assertThat(below.filter(Files::isDirectory))
                    .isNotEmpty()
                    .allSatisfy(folder ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(folder)))
                                    .as(folder.toString())
                                    .isEqualTo("rwx------"));
        }
    }

    @Test
    void a_lost_keyset_ends_with_one_line() throws Exception {
        useOnce();
        Files.delete(data.resolve("keyset"));

        ChildServer.Ended ended = ChildServer.fail(data, 0, RunningServer.OPERATOR);
        assertOneLine(ended);
        assertThat(ended.errors().getFirst()).contains("keyset");
    }

    @Test
    void another_root_key_than_the_first_ends_with_one_line() throws Exception {
        useOnce();
        KeyCalls changed = new KeyCalls(RunningServer.OPERATOR.id(), "another-secret", null);

        ChildServer.Ended ended = ChildServer.fail(data, 0, changed);
        assertOneLine(ended);
        assertThat(ended.errors().getFirst()).contains("PASTGRANT_ROOT_SECRET_ACCESS_KEY");
    }

    @Test
    void a_data_folder_that_cannot_be_one_ends_with_one_line() throws Exception {
        Path file = Files.writeString(data.resolve("file"), "not a folder");

        assertOneLine(ChildServer.fail(file, 0, RunningServer.OPERATOR));
    }

    private void useOnce() throws IOException {
        RunningServer.start(data).close();
    }

    private static void assertOneLine(ChildServer.Ended ended) {
        assertThat(ended.errors()).singleElement().asString().startsWith("pastgrant: ");
        assertThat(ended.exitCode()).isEqualTo(1);
    }
}
