package dev.pastgrant.benchmarks.start;

import dev.pastgrant.benchmarks.http.Client;
import dev.pastgrant.benchmarks.http.Node;
import dev.pastgrant.benchmarks.http.RootCalls;
import dev.pastgrant.benchmarks.load.TemporaryFolder;
import dev.pastgrant.ops.cli.Main;
import dev.pastgrant.ops.config.RootCredentials;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Starts a node again and again, in processes of their own, in turns with a bare server. Each is
 * measured when it says that it is ready.
 */
public final class StartBenchmark {
    private static final int USERS = 5_000;
    private static final int TOGETHER = 100;
    private static final int LEAST_ROUNDS = 3;
    private static final double MEGA = 1024.0 * 1024.0;
    private static final String AWS_POLICY = "arn:aws:iam::aws:policy/ReadOnlyAccess";

    private final RootCredentials root = RootCalls.newKey();
    private final PrintStream out;

    private StartBenchmark(PrintStream out) {
        this.out = out;
    }

    /** One start: the time and the processor time until it was ready, and the memory then. */
    private record Start(Duration untilReady, Duration processorTime, long residentOctets) {
        static Start of(Child child) throws IOException {
            return new Start(child.untilReady(), child.processorTime(), child.residentOctets());
        }
    }

    @FunctionalInterface
    private interface Starter {
        Child start() throws IOException;
    }

    /** Prints a table after about the given time. */
    public static void run(Duration time, PrintStream out) throws IOException {
        try (TemporaryFolder empty = TemporaryFolder.create();
                TemporaryFolder full = TemporaryFolder.create()) {
            StartBenchmark benchmark = new StartBenchmark(out);
            benchmark.fill(full.path());
            benchmark.measure(time, empty.path(), full.path());
        }
    }

    private void fill(Path data) throws IOException {
        try (Node node = Node.start(data, root);
                Client client = new Client(TOGETHER)) {
            for (int first = 0; first < USERS; first += TOGETHER) {
                client.sendAll(
                        node.port(),
                        IntStream.range(first, first + TOGETHER)
                                .mapToObj(i -> node.iam("CreateUser", Map.of("UserName", name(i))))
                                .toList());
            }
        }
    }

    private static String name(int user) {
        return "user-" + user;
    }

    private void measure(Duration time, Path empty, Path full) throws IOException {
        List<Starter> starters =
                List.of(
                        () -> Child.start(BareServer.class, List.of(), Map.of()),
                        () -> node(empty),
                        () -> node(full));
        List<List<Start>> starts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        long end = System.nanoTime() + time.toNanos();
        for (int round = 0; round < LEAST_ROUNDS || System.nanoTime() < end; round++) {
            for (int i = 0; i < starters.size(); i++) {
                try (Child child = starters.get(i).start()) {
                    starts.get(i).add(Start.of(child));
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "%d starts of each, medians%n  %-44s %9s %9s %12s  %s%n",
                starts.getFirst().size(),
                "what",
                "ready ms",
                "cpu ms",
                "resident MB",
                "ratio of cpu");
        Start bare = median(starts.getFirst());
        print("Vert.x alone", bare, bare);
        print("node, nothing in it", median(starts.get(1)), bare);
        print("node, " + USERS + " users", median(starts.get(2)), bare);
        firstUse(full);
    }

    /** What the first question about a policy of AWS costs: their documents load then. */
    private void firstUse(Path data) throws IOException {
        try (Child child = node(data);
                Client client = new Client(1)) {
            RootCalls calls = new RootCalls(root, child.endpoint().getPort());
            ask(client, calls, "GetUser", Map.of("UserName", name(1)));
            long before = child.residentOctets();
            Duration first = ask(client, calls, "GetPolicy", Map.of("PolicyArn", AWS_POLICY));
            Duration second = ask(client, calls, "GetPolicy", Map.of("PolicyArn", AWS_POLICY));
            ask(client, calls, "ListPolicies", Map.of("Scope", "AWS", "MaxItems", "1000"));
            out.printf(
                    Locale.ROOT,
                    "first GetPolicy of an AWS policy %.1f ms, second %.1f ms; resident %.0f MB"
                            + " before, %.0f MB after these and a page of 1,000%n",
                    millis(first),
                    millis(second),
                    before / MEGA,
                    child.residentOctets() / MEGA);
        }
    }

    private static Duration ask(
            Client client, RootCalls calls, String action, Map<String, String> parameters) {
        long begin = System.nanoTime();
        client.ask(calls.port(), calls.iam(action, parameters));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private Child node(Path data) throws IOException {
        return Child.start(
                Main.class,
                List.of("serve", "--port", "0", "--data", data.toString()),
                Map.of(
                        "PASTGRANT_ROOT_ACCESS_KEY_ID", root.accessKeyId().text(),
                        "PASTGRANT_ROOT_SECRET_ACCESS_KEY", root.secretAccessKey().reveal()));
    }

    private static Start median(List<Start> starts) {
        return new Start(
                middle(starts.stream().map(Start::untilReady).toList()),
                middle(starts.stream().map(Start::processorTime).toList()),
                middle(starts.stream().map(Start::residentOctets).toList()));
    }

    private static <T extends Comparable<T>> T middle(List<T> values) {
        return values.stream().sorted(Comparator.naturalOrder()).toList().get(values.size() / 2);
    }

    private void print(String what, Start start, Start bare) {
        out.printf(
                Locale.ROOT,
                "  %-44s %9.0f %9.0f %12.0f  %.2f%n",
                what,
                millis(start.untilReady()),
                millis(start.processorTime()),
                start.residentOctets() / MEGA,
                millis(start.processorTime()) / millis(bare.processorTime()));
        out.flush();
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }
}
