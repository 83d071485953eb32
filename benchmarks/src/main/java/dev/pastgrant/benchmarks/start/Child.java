package dev.pastgrant.benchmarks.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A server in a process of its own that has said it is ready.
 *
 * @param untilReady the time from its start until then
 */
record Child(Process process, URI endpoint, Duration untilReady) implements AutoCloseable {
    /** What a server says before its address, when it is ready. */
    static final String READY = "ready on ";

    private static final long KILO = 1024;

    /** The options of the virtual machine that the launcher gives a node. */
    private static final List<String> MACHINE =
            List.of(
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:MaxTenuringThreshold=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    /** Starts a class with this process's own Java and libraries. */
    static Child start(Class<?> main, List<String> arguments, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(MACHINE);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        long begin = System.nanoTime();
        Process process = builder.start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(READY)) {
                Duration untilReady = Duration.ofNanos(System.nanoTime() - begin);
                return new Child(process, URI.create(line.substring(READY.length())), untilReady);
            }
        }
        throw new IOException("the server ended before it was ready");
    }

    /** The processor time that it has taken. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The octets of memory that it has in use; 0 where the system has no /proc to tell. */
    long residentOctets() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILO)
                .findFirst()
                .orElse(0);
    }

    /** Ends it and waits until it has ended. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
