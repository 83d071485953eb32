package dev.pastgrant.api.http;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
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

    /** Shorter than the ten seconds that containers are given to stop. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final List<HttpServer> servers = new CopyOnWriteArrayList<>();

    private final HttpSettings settings;
    private final ConnectionCount count;

    private HttpListener(HttpSettings settings) {
        this.settings = settings;
        this.count = new ConnectionCount(settings.limits());
    }

    /** Starts to listen. */
    public static HttpListener listen(
            Vertx vertx,
            HttpServerOptions options,
            HttpSettings settings,
            Handler<HttpServerRequest> handler) {
        HttpListener listener = new HttpListener(settings);
        vertx.deployVerticle(
                        () -> listener.new Loop(options, handler),
                        new DeploymentOptions().setInstances(settings.limits().loops()))
                .await();
        return listener;
    }

    private final class Loop extends VerticleBase {
        private final HttpServerOptions options;
        private final Handler<HttpServerRequest> handler;

        Loop(HttpServerOptions options, Handler<HttpServerRequest> handler) {
            this.options = options;
            this.handler = handler;
        }

        @Override
        public Future<?> start() {
            ConnectionWatch watch = new ConnectionWatch(settings, count);
            HttpServer server =
                    vertx.createHttpServer(options)
                            .connectionHandler(watch::opened)
                            .requestHandler(handler);
            servers.add(server);
            vertx.setPeriodic(settings.limits().sweep().toMillis(), _ -> watch.sweep());
            int port = settings.port() == 0 ? ANY_SHARED : settings.port();
            return server.listen(port, settings.host());
        }
    }

    public int port() {
        return servers.getFirst().actualPort();
    }

    /** Stops listening. Requests under way are finished, unless their clients take too long. */
    @Override
    public void close() {
        Future.join(servers.stream().map(server -> server.shutdown(PATIENCE)).toList()).await();
    }
}
