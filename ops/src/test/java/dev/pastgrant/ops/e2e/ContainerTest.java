package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.pastgrant.ops.config.DataOptions;
import dev.pastgrant.ops.config.ServeOptions;
import dev.pastgrant.ops.house.SourceTree;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Whether the container files say what the code does. No image is built. */
class ContainerTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final String DOCKERFILE = text("Dockerfile");
    private static final String COMPOSE = text("docker-compose.yml");

    private static String text(String file) {
        return SourceTree.text(SourceTree.here().root().resolve(file));
    }

    /** The words of an instruction that is written for no shell, so that signals reach java. */
    private static List<String> words(String instruction) {
        String array =
                DOCKERFILE
                        .lines()
                        .filter(line -> line.startsWith(instruction + " ["))
                        .findFirst()
                        .orElseThrow()
                        .substring(instruction.length());
        return StreamSupport.stream(JsonReply.parse(array).spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    private static Set<String> found(String pattern, String text) {
        return new TreeSet<>(SourceTree.found(Pattern.compile(pattern), text));
    }

    @Test
    void the_container_serves_on_the_port_and_the_folder_that_it_declares() {
        List<String> command = words("CMD");
        assertThat(command).startsWith("serve");
        ServeOptions options = new ServeOptions();
        DataOptions folder = new DataOptions();
        new CommandLine(
                        CommandSpec.create()
                                .addMixin("serve", CommandSpec.forAnnotatedObject(options))
                                .addMixin("data", CommandSpec.forAnnotatedObject(folder)))
                .parseArgs(command.subList(1, command.size()).toArray(String[]::new));
        String port = String.valueOf(options.port());
        String data = folder.data().toString();
        assertThat(options.host()).isEqualTo("0.0.0.0");
        assertThat(DOCKERFILE)
                .contains("EXPOSE " + port + "\n")
                .contains("VOLUME " + data + "\n")
                .contains("install -d -o pastgrant -m 700 " + data + "\n");
        assertThat(COMPOSE)
                .contains("\"127.0.0.1:" + port + ":" + port + "\"")
                .contains("- data:" + data + "\n")
                .contains("cat " + data + "/root-credentials");
    }

    @Test
    void the_container_starts_java_as_the_launcher_does() {
        String launcher = text("pastgrant");
        String start = launcher.substring(launcher.lastIndexOf("\nexec "));
        assertThat(words("ENTRYPOINT"))
                .startsWith("java")
                .containsAll(found("(?<= )-(-[a-z-]+=[a-zA-Z-]+|XX:[+a-zA-Z=0-9]+)", start))
                .containsSequence("-jar", "/opt/pastgrant/pastgrant.jar");
        assertThat(DOCKERFILE)
                .contains("/ops/target/pastgrant.jar /opt/pastgrant/\n")
                .contains("/ops/target/lib /opt/pastgrant/lib\n");
    }

    @Test
    void compose_passes_on_every_variable_that_serve_takes() {
        String variable = "PASTGRANT_[A-Z_]+";
        String config = "ops/src/main/java/dev/pastgrant/ops/config/";
        Set<String> taken = found(variable, text(config + "ServeEnvironment.java"));
        taken.addAll(found(variable, text(config + "HttpEnvironment.java")));
        assertThat(found(variable, COMPOSE)).isNotEmpty().isEqualTo(taken);
    }

    @Test
    void the_health_check_tells_a_well_node_from_one_that_is_not() throws Exception {
        assertThat(health(SERVER.endpoint().getPort())).isZero();

        HttpServer ill = HttpServer.create(new InetSocketAddress(loopback(), 0), 0);
        ill.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(503, -1);
                    exchange.close();
                });
        ill.start();
        try {
            assertThat(health(ill.getAddress().getPort())).isNotZero();
        } finally {
            ill.stop(0);
        }
    }

    @Test
    void the_health_check_of_a_node_that_is_gone_fails() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, loopback())) {
            port = gone.getLocalPort();
        }
        assertThat(health(port)).isNotZero();
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }

    /** Runs the check as the container does, but for the port. */
    private static int health(int port) throws IOException, InterruptedException {
        String[] command =
                words("    CMD").stream()
                        .map(word -> word.replace("/4566;", "/" + port + ";"))
                        .toArray(String[]::new);
        assertThat(command).hasSize(3);
        return Program.run(command).exitCode();
    }
}
