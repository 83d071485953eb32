package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.pastgrant.ops.house.SourceTree;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher on a machine without a JDK 25: a copy of it, in a folder of its own, that looks for
 * none of this machine's. Maven and what it fetches are stand-ins.
 */
class LauncherTest {
    private static final String ARCHIVE = "/jdk.tar.gz";
    private static final String CHECKSUM = ARCHIVE + ".sha256.txt";

    @TempDir Path folder;

    private HttpServer mirror;
    private Path launcher;
    private byte[] archive;

    @BeforeEach
    void make() throws Exception {
        Path checkout = Files.createDirectory(folder.resolve("checkout"));
        launcher =
                program(
                        checkout.resolve("pastgrant"),
                        SourceTree.text(SourceTree.here().root().resolve("pastgrant"))
                                .replaceAll("(?m)^ +(/usr/lib|/opt|/Library)/.*\\\\$", " '' \\\\"));
        program(
                checkout.resolve("mvnw"),
                """
                #!/bin/sh
                echo "[INFO] Building Pastgrant policy 0.1.0-SNAPSHOT                            [1/2]"
                echo "[INFO] Building Pastgrant ops 0.1.0-SNAPSHOT                               [2/2]"
                [ ! -e broken ] || { echo "[ERROR] it is broken"; exit 1; }
                mkdir -p ops/target && touch ops/target/pastgrant.jar
                """);
        archive = standIn();
        mirror = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(ARCHIVE, archive);
        serve(CHECKSUM, (sha256(archive) + "  jdk.tar.gz\n").getBytes(StandardCharsets.UTF_8));
        mirror.start();
    }

    @AfterEach
    void stop() {
        mirror.stop(0);
    }

    private static Path program(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What looks like a JDK 25, whose {@code java} says with what it was started. */
    private byte[] standIn() throws Exception {
        Path jdk = folder.resolve("packed/jdk-25.0.9+1");
        program(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        program(jdk.resolve("bin/java"), "#!/bin/sh\necho \"stand-in for: $*\"\n");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.9\"\n");
        Path packed = folder.resolve("jdk.tar.gz");
        Program.run(
                        "tar",
                        "-czf",
                        packed.toString(),
                        "-C",
                        jdk.resolveSibling(".").toString(),
                        "jdk-25.0.9+1")
                .text();
        return Files.readAllBytes(packed);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private void serve(String path, byte[] body) {
        mirror.createContext(
                path,
                exchange -> {
                    boolean isThere = exchange.getRequestURI().getPath().equals(path);
                    exchange.sendResponseHeaders(isThere ? 200 : 404, isThere ? body.length : -1);
                    if (isThere) {
                        exchange.getResponseBody().write(body);
                    }
                    exchange.close();
                });
    }

    private Program.Output launch(Map<String, String> more) throws Exception {
        Path bare = folder.resolve("bin");
        program(bare.resolve("java"), "#!/bin/sh\nexit 1\n");
        ProcessBuilder builder =
                new ProcessBuilder(launcher.toString(), "serve", "--port", "0")
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        Map<String, String> environment = builder.environment();
        environment.remove("JAVA_HOME");
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        environment.put("PATH", bare + ":" + environment.get("PATH"));
        environment.put(
                "PASTGRANT_JDK_URL", "http://127.0.0.1:" + mirror.getAddress().getPort() + ARCHIVE);
        environment.putAll(more);
        return Program.run(builder);
    }

    private Path cache() {
        return folder.resolve("cache/pastgrant");
    }

    private List<String> cached() throws IOException {
        if (!Files.exists(cache())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static final Map<String, String> FETCH = Map.of("PASTGRANT_FETCH_JDK", "yes");

    @Test
    void without_leave_nothing_is_fetched() throws Exception {
        Program.Output ended = launch(Map.of());

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.errors())
                .startsWith("pastgrant: it needs JDK 25")
                .contains("PASTGRANT_FETCH_JDK=yes");
        assertThat(cached()).isEmpty();
    }

    @Test
    void a_jdk_is_fetched_once_and_builds_and_runs() throws Exception {
        Program.Output first = launch(FETCH);

        assertThat(first.text())
                .startsWith("stand-in for: ")
                .contains("pastgrant.jar serve --port 0");
        assertThat(first.errors())
                .contains(
                        "fetching http://127.0.0.1:", "  [1/2] Pastgrant policy 0.1.0-SNAPSHOT\n");
        assertThat(cached()).containsExactly("jdk-25");

        mirror.removeContext(ARCHIVE);
        Program.Output second = launch(Map.of());
        assertThat(second.text()).contains("pastgrant.jar serve --port 0");
        assertThat(second.errors()).doesNotContain("fetching");
    }

    @Test
    void an_archive_with_another_checksum_is_refused_and_nothing_is_left() throws Exception {
        mirror.removeContext(CHECKSUM);
        serve(CHECKSUM, "0".repeat(64).getBytes(StandardCharsets.UTF_8));

        assertIsRefused(launch(FETCH), "does not have the checksum");
    }

    @Test
    void an_archive_without_a_checksum_is_refused() throws Exception {
        mirror.removeContext(CHECKSUM);

        assertIsRefused(launch(FETCH), "the checksum of the JDK cannot be fetched");
    }

    @Test
    void an_archive_that_is_no_jdk_25_is_refused_and_nothing_is_left() throws Exception {
        mirror.removeContext(ARCHIVE);
        byte[] other = "no archive".getBytes(StandardCharsets.UTF_8);
        serve(ARCHIVE, other);

        Program.Output ended =
                launch(Map.of("PASTGRANT_FETCH_JDK", "yes", "PASTGRANT_JDK_SHA256", sha256(other)));
        assertThat(ended.exitCode()).isNotZero();
        assertThat(cached()).isEmpty();
    }

    @Test
    void an_archive_that_is_not_there_is_told() throws Exception {
        mirror.removeContext(ARCHIVE);

        Program.Output ended =
                launch(
                        Map.of(
                                "PASTGRANT_FETCH_JDK",
                                "yes",
                                "PASTGRANT_JDK_SHA256",
                                sha256(archive)));
        assertIsRefused(ended, "cannot be fetched");
    }

    private void assertIsRefused(Program.Output ended, String why) throws IOException {
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.errors()).contains("pastgrant: ").contains(why);
        assertThat(cached()).isEmpty();
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void a_build_that_fails_is_told_with_its_errors() throws Exception {
        Files.createFile(launcher.resolveSibling("broken"));

        Program.Output ended = launch(FETCH);
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.errors()).contains("[ERROR] it is broken", "pastgrant: the build failed");
    }
}
