package dev.pastgrant.benchmarks.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;

/** An HTTP client on loopback that keeps its connections open. */
public final class Client implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http;

    public Client(int connections) {
        http = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(connections));
    }

    /** Sends a request, and fails unless the answer is 200. */
    public Future<Buffer> send(int port, SignedRequest request) {
        return http.request(HttpMethod.POST, port, "127.0.0.1", "/")
                .compose(sending -> send(sending, request))
                .compose(Client::body);
    }

    private static Future<HttpClientResponse> send(
            HttpClientRequest sending, SignedRequest request) {
        request.headers().forEach(sending::putHeader);
        return sending.send(Buffer.buffer(request.form()));
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
