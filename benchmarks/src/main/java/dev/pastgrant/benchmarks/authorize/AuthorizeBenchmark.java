package dev.pastgrant.benchmarks.authorize;

import dev.pastgrant.benchmarks.http.Client;
import dev.pastgrant.benchmarks.http.EchoComparison;
import dev.pastgrant.benchmarks.http.EchoServer;
import dev.pastgrant.benchmarks.http.Node;
import dev.pastgrant.benchmarks.http.PreparedRequest;
import dev.pastgrant.benchmarks.load.Table;
import dev.pastgrant.benchmarks.load.TemporaryFolder;
import dev.pastgrant.benchmarks.scenario.Scenario;
import dev.pastgrant.benchmarks.scenario.Size;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Asks about one user with many permissions: first one question per call, then many. */
public final class AuthorizeBenchmark {
    private static final String PATH = "/v1/authorize";
    private static final int QUESTIONS = 256;
    private static final int QUESTIONS_OF_A_CALL = 64;
    private static final long COMPARISONS = 2;

    private AuthorizeBenchmark() {}

    /** Prints a table after about the given time. */
    public static void run(Duration time, PrintStream out) throws IOException {
        out.printf(
                Locale.ROOT,
                "%d processors; about %d s%n",
                Runtime.getRuntime().availableProcessors(),
                time.toSeconds());
        Scenario scenario = Scenario.of(Size.M).withFirst(QUESTIONS);
        Duration slice = time.dividedBy(COMPARISONS * EchoComparison.SLICES);
        EchoComparison comparison = new EchoComparison(slice, new Table(out));
        try (TemporaryFolder folder = TemporaryFolder.create();
                Node node = Node.start(folder.path());
                Client client = new Client(EchoComparison.MOST_CALLERS);
                EchoServer echo = new EchoServer("application/json", AuthorizeBenchmark::echo)) {
            new Administrator(node, client).create(scenario.policies());
            Questions questions = new Questions(scenario);
            questions.check(body -> client.send(node.port(), node.post(PATH, body)).await());
            comparison.title(
                    "POST " + PATH + ", signed; Vert.x alone reads the JSON and writes it");
            for (int size : new int[] {1, QUESTIONS_OF_A_CALL}) {
                List<PreparedRequest> calls =
                        questions.inCallsOf(size).stream()
                                .map(body -> node.post(PATH, body))
                                .toList();
                comparison.run(
                        "questions in a call: " + size,
                        client.asking(node.port(), calls),
                        client.asking(echo.port(), calls));
            }
        }
    }

    private static Buffer echo(Buffer body) {
        return new JsonObject(body).toBuffer();
    }
}
