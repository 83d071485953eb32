package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.http.HttpSettings;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.fakes.HandClock;
import dev.pastgrant.ops.config.RootCredentials;
import dev.pastgrant.ops.node.FirstAccount;
import dev.pastgrant.ops.node.Server;
import dev.pastgrant.ops.rocksdb.LogOptions;
import dev.pastgrant.ops.rocksdb.RocksStore;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthOverHttpTest {
    @TempDir Path folder;
    private final HandClock clock = new HandClock();

    private Server start() throws IOException {
        KeyCalls root = RunningServer.OPERATOR;
        return Server.start(
                RocksStore.open(LogOptions.in(folder).withClock(clock)),
                new Server.Settings(
                        folder,
                        HttpSettings.on("127.0.0.1", 0),
                        new FirstAccount.Wanted(
                                null,
                                null,
                                new RootCredentials(
                                        new AccessKeyId(root.id()), Secret.of(root.secret()))),
                        false,
                        clock));
    }

    private static HttpResponse<String> health(Server server) {
        return SignedHttp.send(
                HttpRequest.newBuilder(RunningServer.endpoint(server).resolve("/v1/health")));
    }

    @Test
    void a_node_that_can_do_what_a_call_needs_is_well() throws IOException {
        try (Server server = start()) {
            assertThat(health(server).statusCode()).isEqualTo(200);
            assertThat(health(server).body())
                    .isEqualTo("{\"status\":\"ok\",\"failedSignIns\":0}\n");
        }
    }

    @Test
    void a_clock_that_is_behind_is_named() throws IOException {
        try (Server server = start()) {
            clock.move(Duration.ofSeconds(-61));
            HttpResponse<String> reply = health(server);
            assertThat(reply.statusCode()).isEqualTo(503);
            assertThat(JsonReply.parse(reply.body()).get("clock").textValue())
                    .contains("more than 60 s before the last commit");
        }
    }
}
