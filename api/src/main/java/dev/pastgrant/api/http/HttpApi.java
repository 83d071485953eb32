package dev.pastgrant.api.http;

import dev.pastgrant.api.gateway.Gateway;
import dev.pastgrant.api.operation.ReceivedRequest;
import dev.pastgrant.api.wire.WireReply;
import dev.pastgrant.api.wire.WireRequest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.core.SdkBytes;

/** The HTTP server in front of the gateway, by means of Vert.x. */
public final class HttpApi implements AutoCloseable {
    /** The largest body in octets. No request of the five services comes near it. */
    public static final int BODY_MAX = 1 << 20;

    private static final CharSequence CONTENT_TYPE = HttpHeaders.createOptimized("Content-Type");
    private static final CharSequence DATE = HttpHeaders.createOptimized("Date");
    private static final int HEADERS_MAX = 64 * 1024;

    /**
     * The largest chunk in octets. A chunk is handed over when it is full or nothing more has
     * arrived.
     */
    private static final int CHUNK_MAX = 64 * 1024;

    private final Vertx vertx = Vertx.vertx();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpDate date = new HttpDate();
    private final Gateway gateway;
    private final HttpListener listener;

    private HttpApi(Gateway gateway, String host, int port) {
        this.gateway = gateway;
        try {
            this.listener = HttpListener.listen(vertx, options(), this::receive, host, port);
        } catch (RuntimeException cannotListen) {
            end();
            throw cannotListen;
        }
    }

    private static HttpServerOptions options() {
        return new HttpServerOptions()
                .setMaxHeaderSize(HEADERS_MAX)
                .setMaxChunkSize(CHUNK_MAX)
                .setMaxInitialLineLength(HEADERS_MAX);
    }

    /**
     * Starts to listen.
     *
     * @param port the port; 0 for any free one
     */
    public static HttpApi listen(Gateway gateway, String host, int port) {
        return new HttpApi(gateway, host, port);
    }

    public int port() {
        return listener.port();
    }

    private void receive(HttpServerRequest request) {
        Body body = new Body(BODY_MAX);
        request.handler(body::add);
        request.exceptionHandler(_ -> request.connection().close());
        request.endHandler(_ -> {
            ReceivedRequest arrival = arrival(request, body);
            if (body.isTooLarge()) {
                send(request.response(), gateway.tooLarge(arrival));
            } else if (gateway.answersAtOnce(arrival)) {
                answer(arrival, request.response());
            } else {
                executor.execute(() -> answer(arrival, request.response()));
            }
        });
    }

    private void answer(ReceivedRequest arrival, HttpServerResponse response) {
        var _ = gateway.answer(arrival).thenAccept(reply -> send(response, reply));
    }

    private static ReceivedRequest arrival(HttpServerRequest request, Body body) {
        String target = request.uri();
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String query = question < 0 ? "" : target.substring(question + 1);
        WireRequest wire =
                new WireRequest(
                        request.method().name(),
                        path,
                        query,
                        headers(request),
                        SdkBytes.fromByteArrayUnsafe(body.bytes()));
        return new ReceivedRequest(
                wire, target, request.remoteAddress().hostAddress(), request.isSSL());
    }

    private static Map<String, List<String>> headers(HttpServerRequest request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (Map.Entry<String, String> line : request.headers()) {
            headers.computeIfAbsent(line.getKey().toLowerCase(Locale.ROOT), _ -> new ArrayList<>(1))
                    .add(line.getValue());
        }
        return headers;
    }

    private void send(HttpServerResponse response, WireReply reply) {
        if (response.closed()) {
            return;
        }
        response.setStatusCode(reply.status());
        response.putHeader(CONTENT_TYPE, reply.contentType());
        response.putHeader(DATE, date.now());
        reply.headers().forEach(response::putHeader);
        Future<Void> _ = response.end(Buffer.buffer(reply.body().asByteArrayUnsafe()));
    }

    /** Stops listening. Requests under way are finished. */
    @Override
    public void close() {
        listener.close();
        end();
    }

    private void end() {
        executor.close();
        vertx.close().await();
    }
}
