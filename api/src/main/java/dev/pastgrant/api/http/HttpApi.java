package dev.pastgrant.api.http;

import dev.pastgrant.api.gateway.Gateway;
import dev.pastgrant.api.gateway.RequestLog;
import dev.pastgrant.api.operation.ReceivedRequest;
import dev.pastgrant.api.wire.WireReply;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The HTTP server in front of the gateway, by means of Vert.x. */
public final class HttpApi implements AutoCloseable {
    /** The largest body in octets. No request of the five services comes near it. */
    public static final int BODY_MAX = 1 << 20;

    private static final CharSequence CONTENT_TYPE = HttpHeaders.createOptimized("Content-Type");
    private static final CharSequence DATE = HttpHeaders.createOptimized("Date");

    /** The longest head in octets, and its longest first line. */
    static final int HEADERS_MAX = 64 * 1024;

    /**
     * The largest chunk in octets. A chunk is handed over when it is full or nothing more has
     * arrived.
     */
    private static final int CHUNK_MAX = 64 * 1024;

    /** It reads no files, and so needs no folder to unpack them to. */
    private final Vertx vertx =
            Vertx.vertx(
                    new VertxOptions()
                            .setFileSystemOptions(
                                    new FileSystemOptions().setClassPathResolvingEnabled(false)));

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpDate date = new HttpDate();
    private final Gateway gateway;
    private final TrustedProxies proxies;
    private final HttpListener listener;

    private HttpApi(Gateway gateway, HttpSettings settings) {
        this.gateway = gateway;
        this.proxies = settings.proxies();
        try {
            this.listener = HttpListener.listen(vertx, options(), settings, this::receive);
        } catch (RuntimeException cannotListen) {
            end();
            throw cannotListen;
        }
    }

    private static HttpServerOptions options() {
        return new HttpServerOptions()
                // Its streams would need deadlines of their own, and no AWS client speaks it here.
                .setHttp2ClearTextEnabled(false)
                .setMaxHeaderSize(HEADERS_MAX)
                .setMaxChunkSize(CHUNK_MAX)
                .setMaxInitialLineLength(HEADERS_MAX);
    }

    /** Starts to listen. */
    public static HttpApi listen(Gateway gateway, HttpSettings settings) {
        return new HttpApi(gateway, settings);
    }

    public int port() {
        return listener.port();
    }

    private void receive(HttpServerRequest request) {
        ConnectionGuard.of(request.connection()).ifPresent(guard -> receive(request, guard));
    }

    private void receive(HttpServerRequest request, ConnectionGuard guard) {
        RequestHead head = RequestHead.of(request, proxies);
        Body body = new Body(BODY_MAX);
        guard.begins(head.octets(), body);
        request.exceptionHandler(_ -> guard.close());
        request.handler(chunk -> {
            if (guard.isRefused()) {
                return; // several chunks may come of one read
            }
            body.add(chunk);
            if (body.isTooLarge()) {
                refuse(request, guard, head, gateway.tooLarge(head.arrival()));
            } else if (!guard.holds(chunk.length())) {
                refuse(request, guard, head, gateway.overloaded(head.arrival()));
            }
        });
        request.endHandler(_ -> {
            if (!guard.isRefused()) {
                guard.isRead();
                received(head.arrival(body), request.response(), guard);
            }
        });
        if (head.isTooLong()) {
            var _ =
                    gateway.answer(head.arrival())
                            .thenAccept(reply -> refuse(request, guard, head, reply));
        } else if (head.announcesMoreThan(BODY_MAX)) {
            refuse(request, guard, head, gateway.tooLarge(head.arrival()));
        } else if (head.expectsContinue()) {
            Future<Void> _ = request.response().writeContinue();
        }
    }

    private void received(
            ReceivedRequest arrival, HttpServerResponse response, ConnectionGuard guard) {
        if (gateway.answersAtOnce(arrival)) {
            answer(arrival, response, guard);
        } else {
            executor.execute(() -> answer(arrival, response, guard));
        }
    }

    private void answer(
            ReceivedRequest arrival, HttpServerResponse response, ConnectionGuard guard) {
        long begun = System.nanoTime();
        var _ =
                gateway.answer(arrival)
                        .thenAccept(reply -> {
                            send(response, reply, guard);
                            log(arrival, reply, begun);
                        });
    }

    private static void log(ReceivedRequest arrival, WireReply reply, long begun) {
        if (RequestLog.isOn()) {
            RequestLog.write(arrival, reply, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /** Answers a request before it has ended. The connection cannot be used for another one. */
    private void refuse(
            HttpServerRequest request, ConnectionGuard guard, RequestHead head, WireReply reply) {
        guard.refuses();
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        send(request.response(), reply, guard);
        log(head.arrival(), reply, System.nanoTime());
    }

    private void send(HttpServerResponse response, WireReply reply, ConnectionGuard guard) {
        if (response.closed()) {
            return;
        }
        response.setStatusCode(reply.status());
        response.putHeader(CONTENT_TYPE, reply.contentType());
        response.putHeader(DATE, date.now());
        reply.headers().forEach(response::putHeader);
        Buffer body = Buffer.buffer(reply.body().asByteArrayUnsafe());
        guard.replies(body.length());
        Future<Void> _ = response.end(body).onComplete(_ -> guard.isTaken(body.length()));
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
