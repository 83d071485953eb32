package dev.pastgrant.ops.e2e.goldens;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pastgrant.ops.e2e.AwsCommand;
import dev.pastgrant.ops.e2e.KeyCalls;
import dev.pastgrant.ops.e2e.Program.Output;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What the stock {@code aws} command sends. */
final class TypedCommand {
    private TypedCommand() {}

    /** The request of a command, which itself is told no more than that it was a bad one. */
    static KeptRequest request(List<String> words, Path folder)
            throws IOException, InterruptedException {
        BlockingQueue<KeptRequest> sent = new LinkedBlockingQueue<>();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> refuse(exchange, sent));
        server.start();
        try {
            Output output =
                    new AwsCommand(
                                    "http://127.0.0.1:" + server.getAddress().getPort(),
                                    new KeyCalls("AKIAIOSFODNN7EXAMPLE", "any", null),
                                    folder)
                            .run(
                                    words.getFirst(),
                                    words.subList(1, words.size()).toArray(String[]::new));
            if (sent.size() != 1) {
                throw new AssertionError(words + " sent " + sent + ": " + output.errors());
            }
            return sent.remove();
        } finally {
            server.stop(0);
        }
    }

    private static void refuse(HttpExchange exchange, BlockingQueue<KeptRequest> sent)
            throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> headers = new TreeMap<>();
            KeptRequest.HEADERS.stream()
                    .filter(exchange.getRequestHeaders()::containsKey)
                    .forEach(
                            name -> headers.put(name, exchange.getRequestHeaders().getFirst(name)));
            sent.add(
                    new KeptRequest(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().toString(),
                            headers,
                            body));
            exchange.sendResponseHeaders(400, -1);
        }
    }
}
