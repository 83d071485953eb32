package dev.pastgrant.benchmarks.http;

import dev.pastgrant.benchmarks.load.Load;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP client on loopback that keeps its connections open. */
public final class Client implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http;

    public Client(int connections) {
        http = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(connections));
    }

    /** Callers that send these requests one after another, again and again. */
    public Load.Subject asking(int port, List<PreparedRequest> requests) {
        AtomicInteger next = new AtomicInteger();
        return _ ->
                send(port, requests.get(Math.floorMod(next.getAndIncrement(), requests.size())))
                        .toCompletionStage()
                        .toCompletableFuture();
    }

    /** Sends a request, and fails unless the answer is 200. */
    public Future<Buffer> send(int port, PreparedRequest request) {
        return http.request(HttpMethod.POST, port, "127.0.0.1", request.path())
                .compose(sending -> send(sending, request));
    }

    /** The body of the answer to a request. Fails unless the answer is 200. */
    public String ask(int port, PreparedRequest request) {
        return send(port, request).await().toString();
    }

    /** Sends requests all at once, and waits until each is answered. */
    public void sendAll(int port, List<PreparedRequest> requests) {
        Future.all(requests.stream().map(each -> send(port, each)).toList()).await();
    }

    /**
     * Registers for the answer before it sends. Otherwise the answer might end on another thread
     * before anything listens.
     */
    private static Future<Buffer> send(HttpClientRequest sending, PreparedRequest request) {
        request.headers().forEach(sending::putHeader);
        Future<Buffer> body = sending.response().compose(Client::body);
        return sending.end(Buffer.buffer(request.body())).compose(_ -> body);
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        return response.body()
                .compose(body ->
                        response.statusCode() == 200
                                ? Future.succeededFuture(body)
                                : Future.failedFuture(response.statusCode() + ": " + body));
    }

    @Override
    public void close() {
        http.close().await();
        vertx.close().await();
    }
}
