package dev.pastgrant.api.http;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One port, served by one event loop for each processor, or by fewer if there is little memory.
 * Each loop has its own connections, so a request that is answered on a loop delays only the
 * connections of that loop.
 */
public final class HttpListener implements AutoCloseable {
    /** Makes Vert.x choose any free port, the same for all loops. */
    private static final int ANY_SHARED = -1;

    private final List<HttpServer> servers = new CopyOnWriteArrayList<>();

    private final ConnectionLimits limits;
    private final ConnectionCount count;

    private HttpListener(ConnectionLimits limits) {
        this.limits = limits;
        this.count = new ConnectionCount(limits);
    }

    /**
     * Starts to listen.
     *
     * @param port the port; 0 for any free one
     */
    public static HttpListener listen(
            Vertx vertx,
            HttpServerOptions options,
            ConnectionLimits limits,
            Handler<HttpServerRequest> handler,
            String host,
            int port) {
        HttpListener listener = new HttpListener(limits);
        vertx.deployVerticle(
                        () -> listener.new Loop(options, handler, host, port),
                        new DeploymentOptions().setInstances(limits.loops()))
                .await();
        return listener;
    }

    private final class Loop extends VerticleBase {
        private final HttpServerOptions options;
        private final Handler<HttpServerRequest> handler;
        private final String host;
        private final int port;

        Loop(HttpServerOptions options, Handler<HttpServerRequest> handler, String host, int port) {
            this.options = options;
            this.handler = handler;
            this.host = host;
            this.port = port;
        }

        @Override
        public Future<?> start() {
            ConnectionWatch watch =
                    new ConnectionWatch(limits, count, limits.unfinishedOctets() / limits.loops());
            HttpServer server =
                    vertx.createHttpServer(options)
                            .connectionHandler(watch::opened)
                            .requestHandler(handler);
            servers.add(server);
            vertx.setPeriodic(limits.sweep().toMillis(), _ -> watch.sweep());
            return server.listen(port == 0 ? ANY_SHARED : port, host);
        }
    }

    public int port() {
        return servers.getFirst().actualPort();
    }

    /** Stops listening. Requests under way are finished. */
    @Override
    public void close() {
        Future.join(servers.stream().map(HttpServer::shutdown).toList()).await();
    }
}
