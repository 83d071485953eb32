package dev.pastgrant.ops.e2e;

import static dev.pastgrant.ops.e2e.Stranger.HALF_BODY;
import static dev.pastgrant.ops.e2e.Stranger.HALF_HEAD;
import static dev.pastgrant.ops.e2e.Stranger.HEALTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.http.ConnectionLimits;
import dev.pastgrant.api.http.HttpSettings;
import dev.pastgrant.ops.node.Server;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers may hold of a node. Each test ends when the node hangs up, or never. */
class ConnectionLimitsTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final ConnectionLimits PATIENT = ConnectionLimits.DEFAULT.with(LONG, LONG, LONG);
    private static final String CHUNK = "10000\r\n" + "x".repeat(1 << 16) + "\r\n";

    @TempDir Path data;

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private URI node(ConnectionLimits limits) throws IOException {
        Server server = RunningServer.start(data, HttpSettings.on("127.0.0.1", 0).with(limits));
        open.add(server);
        return RunningServer.endpoint(server);
    }

    private Stranger stranger(URI node) throws IOException {
        Stranger stranger = new Stranger(node);
        open.add(stranger);
        return stranger;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", HALF_HEAD})
    void a_head_that_does_not_arrive_is_not_awaited(String sent) throws IOException {
        Stranger stranger = stranger(node(PATIENT.with(LONG, SHORT, LONG)));

        stranger.send(sent);

        assertThat(stranger.untilHungUp()).isEmpty();
    }

    @Test
    void a_body_that_does_not_arrive_is_not_awaited() throws IOException {
        Stranger stranger = stranger(node(PATIENT.with(LONG, LONG, SHORT)));

        stranger.send(HALF_BODY);

        assertThat(stranger.untilHungUp()).isEmpty();
    }

    @Test
    void a_connection_without_requests_is_not_kept() throws IOException {
        Stranger stranger = stranger(node(PATIENT.with(SHORT, LONG, LONG)));

        stranger.send(HEALTH);

        assertThat(stranger.untilHungUp()).startsWith("HTTP/1.1 200");
    }

    @Test
    void a_head_that_follows_a_request_has_its_deadline_too() throws IOException {
        Stranger stranger = stranger(node(PATIENT.with(LONG, SHORT, LONG)));

        stranger.send(HEALTH + HALF_HEAD + "x".repeat(10_000));

        assertThat(stranger.untilHungUp()).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {HALF_HEAD, HALF_BODY})
    void who_sends_an_octet_now_and_then_gains_no_time(String begun) throws IOException {
        Stranger stranger = stranger(node(PATIENT.with(LONG, SHORT, SHORT)));

        stranger.send(begun);

        stranger.trickle('x');
    }

    @Test
    void who_takes_no_replies_is_not_served_for_ever() throws IOException {
        Stranger stranger = stranger(node(PATIENT.with(LONG, LONG, SHORT)));

        while (stranger.send(HEALTH.repeat(1000))) {
            // until the node hangs up
        }
    }

    @Test
    void a_body_announced_as_too_large_is_refused_before_it_is_sent() throws IOException {
        Stranger stranger = stranger(node(PATIENT));

        stranger.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9999999999\r\n\r\n");

        assertThat(stranger.untilHungUp())
                .startsWith("HTTP/1.1 413")
                .containsIgnoringCase("Connection: close")
                .contains("<Code>RequestEntityTooLarge</Code>");
    }

    @Test
    void a_body_without_end_is_refused_and_not_read_on() throws IOException {
        Stranger stranger = stranger(node(PATIENT));

        stranger.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 17; i++) {
            stranger.send(CHUNK);
        }
        assertThat(stranger.line()).startsWith("HTTP/1.1 413");

        while (stranger.send(CHUNK)) {
            // until the node hangs up
        }
    }

    @Test
    void who_frames_a_body_without_end_displaces_nobody() throws IOException {
        URI node = node(PATIENT);
        List<Stranger> others = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            others.add(stranger(node));
            others.getLast().send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nab");
        }
        Stranger greedy = stranger(node);
        greedy.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
        while (greedy.send("1;" + "e".repeat(50_000) + "\r\nx\r\n")) {
            // until the node hangs up
        }

        for (Stranger other : others) {
            other.send("cd");
            assertThat(other.line()).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void a_client_that_asks_whether_to_send_its_body_is_told() throws IOException {
        Stranger stranger = stranger(node(PATIENT));

        stranger.send(
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\nExpect: 100-continue\r\n\r\n");

        assertThat(stranger.line()).isEqualTo("HTTP/1.1 100 Continue");
    }

    @Test
    void a_head_of_very_many_lines_is_refused_before_the_body() throws IOException {
        Stranger stranger = stranger(node(PATIENT));

        stranger.send(
                "POST / HTTP/1.1\r\nContent-Length: 10\r\n" + "a: b\r\n".repeat(500) + "\r\n");

        assertThat(stranger.untilHungUp())
                .startsWith("HTTP/1.1 400")
                .contains("<Code>RequestHeaderSectionTooLarge</Code>");
    }

    @Test
    void with_too_many_connections_the_longest_awaited_makes_room() throws IOException {
        URI node = node(PATIENT.with(1000, 2));
        Stranger first = stranger(node);
        first.send(HALF_HEAD);
        Stranger second = stranger(node);
        second.send(HEALTH);
        assertThat(second.line()).startsWith("HTTP/1.1 200");

        // Each event loop has connections of its own, and makes room only with those.
        for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
            stranger(node).send(HALF_HEAD);
        }

        assertThat(first.untilHungUp()).isEmpty();
    }

    @Test
    void what_unfinished_requests_hold_is_bounded_and_others_are_answered() throws IOException {
        URI node = node(PATIENT.with(12L << 20));
        for (int i = 0; i < 40; i++) {
            stranger(node).send(HALF_BODY + "x".repeat(500_000));
            stranger(node).send(HALF_HEAD + ": x\r\na:".repeat(8000));
        }
        RunningServer.freshAccount(new Clients(node, RunningServer.OPERATOR));

        Stranger whole = stranger(node);
        whole.send(
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\n"
                        + "x".repeat(900_000));

        assertThat(whole.line()).startsWith("HTTP/1.1 403");
    }
}
