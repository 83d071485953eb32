package dev.pastgrant.ops.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.http.HttpSettings;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.Appending;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Rows;
import dev.pastgrant.ops.chain.LogKey;
import dev.pastgrant.ops.config.RootCredentials;
import dev.pastgrant.ops.e2e.KeyCalls;
import dev.pastgrant.ops.e2e.SignedHttp;
import dev.pastgrant.ops.node.FirstAccount;
import dev.pastgrant.ops.node.Server;
import dev.pastgrant.ops.store.Finding;
import dev.pastgrant.ops.store.NodeStore;
import dev.pastgrant.ops.store.SnapshotStore;
import dev.pastgrant.ops.turns.Detour;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More signed calls come to a node than its disk takes. */
class FloodTest {
    private static final int ROOM = 16;
    private static final KeyCalls ROOT = new KeyCalls("AKIAIOSFODNN7EXAMPLE", "root-secret", null);
    private static final Map<String, String> FORM =
            Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");

    @TempDir Path folder;
    private final DiskGate disk = new DiskGate();
    private final AtomicInteger appends = new AtomicInteger();

    @SuppressWarnings("NullAway.Init") // set before each test
    private RocksStore store;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Server server;

    @BeforeEach
    void start() throws IOException {
        store = RocksStore.open(LogOptions.in(folder).withMaxQueued(ROOM), disk::over);
        var root = new RootCredentials(new AccessKeyId(ROOT.id()), Secret.of(ROOT.secret()));
        server =
                Server.start(
                        new CountingStore(),
                        new Server.Settings(
                                folder,
                                HttpSettings.on("127.0.0.1", 0),
                                new FirstAccount.Wanted(null, null, root),
                                false,
                                InstantSource.system()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Counts the appends that have come. */
    private final class CountingStore implements NodeStore {
        private final EventLog log =
                new Detour(store.log()) {
                    @Override
                    public Appending append(Append append) {
                        Appending appending = super.append(append);
                        appends.incrementAndGet();
                        return appending;
                    }

                    @Override
                    public CompletableFuture<Appended> appendUnawaited(Append append) {
                        CompletableFuture<Appended> place = super.appendUnawaited(append);
                        appends.incrementAndGet();
                        return place;
                    }
                };

        @Override
        public EventLog log() {
            return log;
        }

        @Override
        public Rows rows(String follower) {
            return store.rows(follower);
        }

        @Override
        public SnapshotStore snapshots() {
            return store.snapshots();
        }

        @Override
        public Optional<LogKey> key() {
            return store.key();
        }

        @Override
        public boolean isHealthy() {
            return store.isHealthy();
        }

        @Override
        public Map<String, String> faults() {
            return store.faults();
        }

        @Override
        public List<Finding> verify() {
            return store.verify();
        }

        @Override
        public void close() {
            store.close();
        }
    }

    private HttpResponse<String> call(String form) {
        SignedHttp http =
                new SignedHttp(URI.create("http://127.0.0.1:" + server.port()), ROOT, "iam");
        byte[] body = (form + "&Version=2010-05-08").getBytes(StandardCharsets.UTF_8);
        return SignedHttp.send(http.signed("POST", "/", body, FORM, Clock.systemUTC()));
    }

    /**
     * Makes calls at the same time while the disk is held up, and lets it go on when {@code come}
     * appends have come.
     */
    private List<HttpResponse<String>> flood(int callers, int come, IntFunction<String> form) {
        disk.shut();
        int before = appends.get();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<HttpResponse<String>>> calls =
                    IntStream.range(0, callers)
                            .mapToObj(i ->
                                    CompletableFuture.supplyAsync(
                                            () -> call(form.apply(i)), threads))
                            .toList();
            while (appends.get() < before + come) {
                Thread.onSpinWait();
            }
            disk.open();
            return calls.stream().map(CompletableFuture::join).toList();
        }
    }

    private long recorded(String operation) {
        store.log().settled();
        return store.log().readAll(Position.BEGINNING, Integer.MAX_VALUE).stream()
                .filter(each ->
                        each.event() instanceof CallRecord record
                                && record.facts().eventName().equals(operation))
                .count();
    }

    @Test
    void reads_wait_and_are_all_answered_and_recorded() {
        var replies = flood(2 * ROOM, 2 * ROOM, _ -> "Action=ListUsers");
        assertThat(replies).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(recorded("ListUsers")).isEqualTo(2 * ROOM);
    }

    @Test
    void changes_wait_and_are_all_made() {
        var replies = flood(3 * ROOM, ROOM + 1, i -> "Action=CreateUser&UserName=user-" + i);
        assertThat(replies).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(recorded("CreateUser")).isEqualTo(3 * ROOM);
    }

    @Test
    void who_finds_no_place_is_told_to_come_again_as_aws_does_and_never_sees_a_failure() {
        var replies = flood(4 * ROOM, 4 * ROOM, _ -> "Action=ListUsers");
        assertThat(replies).extracting(HttpResponse::statusCode).containsOnly(200, 400);
        List<String> throttled =
                replies.stream()
                        .filter(reply -> reply.statusCode() == 400)
                        .map(HttpResponse::body)
                        .toList();
        assertThat(throttled)
                .hasSize(2 * ROOM)
                .allMatch(body -> body.contains("<Code>Throttling</Code>"))
                .allMatch(body -> body.contains("<Message>Rate exceeded</Message>"));
        assertThat(recorded("ListUsers")).isEqualTo(2 * ROOM);
        assertThat(call("Action=ListUsers").statusCode()).isEqualTo(200);
    }

    @Test
    void refusals_wait_for_their_records() {
        var replies = flood(2 * ROOM, 2 * ROOM, i -> "Action=GetUser&UserName=nobody-" + i);
        assertThat(replies).extracting(HttpResponse::statusCode).containsOnly(404);
        assertThat(recorded("GetUser")).isEqualTo(2 * ROOM);
    }
}
