package dev.pastgrant.benchmarks.http;

import dev.pastgrant.api.http.HttpListener;
import dev.pastgrant.api.http.HttpSettings;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.UnaryOperator;

/**
 * The least that an answer over HTTP can cost. It reads a request and answers at once, on as many
 * event loops as a node has.
 */
public final class EchoServer implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final String contentType;
    private final UnaryOperator<Buffer> answers;
    private final HttpListener listener;

    /** A server that answers with the function's result for a request's body. */
    public EchoServer(String contentType, UnaryOperator<Buffer> answers) {
        this.contentType = contentType;
        this.answers = answers;
        this.listener =
                HttpListener.listen(
                        vertx,
                        new HttpServerOptions(),
                        HttpSettings.on("127.0.0.1", 0),
                        this::answer);
    }

    private void answer(HttpServerRequest request) {
        request.body()
                .onSuccess(body ->
                        request.response()
                                .putHeader("Content-Type", contentType)
                                .end(answers.apply(body)));
    }

    public int port() {
        return listener.port();
    }

    @Override
    public void close() {
        listener.close();
        vertx.close().await();
    }
}
