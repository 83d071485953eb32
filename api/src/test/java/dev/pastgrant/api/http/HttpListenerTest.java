package dev.pastgrant.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpListenerTest {
    private static final int LOOPS = Runtime.getRuntime().availableProcessors();

    private final Vertx vertx = Vertx.vertx();
    private final List<HttpClient> clients = new ArrayList<>();

    /** Answers on which thread. */
    private final HttpListener listener =
            HttpListener.listen(
                    vertx,
                    new HttpServerOptions(),
                    HttpSettings.on("127.0.0.1", 0),
                    request -> {
                        var _ = request.response().end(Thread.currentThread().getName());
                    });

    @AfterEach
    void close() {
        clients.forEach(HttpClient::close);
        listener.close();
        vertx.close().await();
    }

    private HttpClient connection() {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        clients.add(client);
        return client;
    }

    private String thread(HttpClient client) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + listener.port() + "/");
        return client.send(
                        HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void connections_are_shared_out_among_event_loops() throws Exception {
        Set<String> threads = new HashSet<>();
        for (int i = 0; i < 2 * LOOPS; i++) {
            threads.add(thread(connection()));
        }

        assertThat(threads).hasSize(LOOPS).allMatch(name -> name.contains("eventloop"));
    }

    @Test
    void a_connection_stays_with_its_event_loop() throws Exception {
        HttpClient first = connection();
        String thread = thread(first);
        thread(connection());

        assertThat(thread(first)).isEqualTo(thread);
    }
}
