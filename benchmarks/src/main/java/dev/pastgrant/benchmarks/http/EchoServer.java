package dev.pastgrant.benchmarks.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.UnaryOperator;

/** The least that an answer over HTTP can cost: reads a request, and answers at once. */
public final class EchoServer implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final String contentType;
    private final UnaryOperator<Buffer> answers;
    private final HttpServer server;

    /** Answers what the function makes of a request's body. */
    public EchoServer(String contentType, UnaryOperator<Buffer> answers) {
        this.contentType = contentType;
        this.answers = answers;
        this.server =
                vertx.createHttpServer()
                        .requestHandler(this::answer)
                        .listen(0, "127.0.0.1")
                        .await();
    }

    private void answer(HttpServerRequest request) {
        request.body()
                .onSuccess(body ->
                        request.response()
                                .putHeader("Content-Type", contentType)
                                .end(answers.apply(body)));
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
