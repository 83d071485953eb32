package dev.pastgrant.benchmarks.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

/** The least that an answer over HTTP can cost: reads a request, and answers always the same. */
public final class EchoServer implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    public EchoServer(Buffer answer) {
        server =
                vertx.createHttpServer()
                        .requestHandler(request -> answer(request, answer))
                        .listen(0, "127.0.0.1")
                        .await();
    }

    private static void answer(HttpServerRequest request, Buffer answer) {
        request.body()
                .onSuccess(_ ->
                        request.response()
                                .putHeader("Content-Type", "text/xml")
                                .end(answer.copy()));
    }

    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        server.close().await();
        vertx.close().await();
    }
}
