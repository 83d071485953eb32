package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A node in a process of its own, as {@code ./pastgrant serve} starts it. */
record ChildServer(Process process, URI endpoint) {
    private static final String READY = "ready on ";

    /** What a process said and how it ended. */
    record Ended(int exitCode, List<String> errors) {}

    static ChildServer start(Path data) throws IOException {
        Process process = launch(data, 0, environment(RunningServer.OPERATOR)).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(READY)) {
                return new ChildServer(process, URI.create(line.substring(READY.length())));
            }
        }
        process.destroyForcibly();
        throw new AssertionError("the node ended before it was ready");
    }

    /** Starts a node that is expected not to get ready, and waits for its end. */
    static Ended fail(Path data, int port, KeyCalls root) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("pastgrant", ".err");
        try {
            Process process =
                    launch(data, port, environment(root)).redirectError(errors.toFile()).start();
            List<String> out = new ArrayList<>(process.inputReader().readAllLines());
            int exitCode = process.waitFor();
            assertThat(out).isEmpty();
            return new Ended(exitCode, Files.readAllLines(errors));
        } finally {
            Files.delete(errors);
        }
    }

    private static ProcessBuilder launch(Path data, int port, Map<String, String> environment) {
        ProcessBuilder builder =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.pastgrant.ops.cli.Main",
                                "serve",
                                "--port",
                                String.valueOf(port),
                                "--data",
                                data.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return builder;
    }

    private static Map<String, String> environment(KeyCalls root) {
        return Map.of(
                "PASTGRANT_ROOT_ACCESS_KEY_ID", root.id(),
                "PASTGRANT_ROOT_SECRET_ACCESS_KEY", root.secret());
    }

    Clients operator() {
        return new Clients(endpoint, RunningServer.OPERATOR);
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        assertThat(process.waitFor()).isEqualTo(128 + 9);
    }
}
