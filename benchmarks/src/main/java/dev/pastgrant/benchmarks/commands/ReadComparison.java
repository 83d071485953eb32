package dev.pastgrant.benchmarks.commands;

import dev.pastgrant.benchmarks.http.Client;
import dev.pastgrant.benchmarks.http.EchoComparison;
import dev.pastgrant.benchmarks.http.EchoServer;
import dev.pastgrant.benchmarks.http.Node;
import dev.pastgrant.benchmarks.http.PreparedRequest;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Compares signed GetRole over HTTP with a server that gives every request the same answer. */
final class ReadComparison {
    private static final String ROLE = "bench";
    private static final String TRUST =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
            "Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}\
            """;

    private final EchoComparison comparison;

    ReadComparison(EchoComparison comparison) {
        this.comparison = comparison;
    }

    void run(Path data) throws IOException {
        try (Node node = Node.start(data);
                Client client = new Client(EchoComparison.MOST_CALLERS)) {
            Map<String, String> role = Map.of("RoleName", ROLE, "AssumeRolePolicyDocument", TRUST);
            client.send(node.port(), node.iam("CreateRole", role)).await();
            PreparedRequest get = node.iam("GetRole", Map.of("RoleName", ROLE));
            Buffer answer = client.send(node.port(), get).await();
            try (EchoServer echo = new EchoServer("text/xml", _ -> answer.copy())) {
                comparison.title(
                        "GetRole, signed, over HTTP on loopback; bare Vert.x answers as much");
                comparison.run(
                        "GetRole",
                        client.asking(node.port(), List.of(get)),
                        client.asking(echo.port(), List.of(get)));
            }
        }
    }
}
