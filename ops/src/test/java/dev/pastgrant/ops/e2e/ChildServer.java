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
import java.util.stream.Stream;

/**
 * A node in a process of its own, as {@code ./pastgrant serve} starts it.
 *
 * @param greeting the lines that it said until it was ready, and the one after
 */
record ChildServer(Process process, URI endpoint, List<String> greeting) {
    private static final String READY = "ready on ";

    /** What a process said and how it ended. */
    record Ended(int exitCode, List<String> errors) {}

    static ChildServer start(Path data) throws IOException {
        return start(data, environment(RunningServer.OPERATOR));
    }

    static ChildServer start(Path data, Map<String, String> environment) throws IOException {
        return start(data, environment, List.of());
    }

    /**
     * @param machine options of the virtual machine beside the usual ones
     */
    static ChildServer start(Path data, Map<String, String> environment, List<String> machine)
            throws IOException {
        ProcessBuilder builder = launch(data, 0, environment);
        builder.command().addAll(1, machine);
        return started(builder);
    }

    /** Starts a node on data that it would refuse without an option. */
    static ChildServer startAccepting(Path data, String option) throws IOException {
        ProcessBuilder builder = launch(data, 0, environment(RunningServer.OPERATOR));
        builder.command().add(option);
        return started(builder);
    }

    private static ChildServer started(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        List<String> greeting = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            greeting.add(line);
            if (line.startsWith(READY)) {
                greeting.add(out.readLine());
                URI endpoint = URI.create(line.substring(READY.length()));
                return new ChildServer(process, endpoint, greeting);
            }
        }
        process.destroyForcibly();
        throw new AssertionError("the node ended before it was ready");
    }

    /** Starts a node that is expected not to get ready, and waits for its end. */
    static Ended fail(Path data, int port, KeyCalls root) throws IOException, InterruptedException {
        return fail(data, port, environment(root));
    }

    static Ended fail(Path data, int port, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path errors = Files.createTempFile("pastgrant", ".err");
        try {
            Process process =
                    launch(data, port, environment).redirectError(errors.toFile()).start();
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
                                command(
                                        "serve",
                                        "--port",
                                        String.valueOf(port),
                                        "--data",
                                        data.toString()))
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return builder;
    }

    /** The words that run a command as the launcher does. */
    static String[] command(String... arguments) {
        return Stream.concat(
                        Stream.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.pastgrant.ops.cli.Main"),
                        Stream.of(arguments))
                .toArray(String[]::new);
    }

    static Map<String, String> environment(KeyCalls root) {
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
