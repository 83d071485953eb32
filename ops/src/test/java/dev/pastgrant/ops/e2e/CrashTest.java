package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.ops.Server;
import dev.pastgrant.ops.eventlog.rocksdb.LogOptions;
import dev.pastgrant.ops.eventlog.rocksdb.RocksEventLog;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Role;

/** A node that is killed, and what the next one on its data knows. */
@Timeout(300)
class CrashTest {
    private static final int CALLERS = 6;
    private static final int ACKNOWLEDGED = 300;

    @TempDir Path data;

    @Test
    void a_killed_node_loses_nothing_acknowledged_and_everything_follows_from_its_log()
            throws Exception {
        ChildServer child = ChildServer.start(data);
        FreshAccount account = RunningServer.freshAccount(child.operator());
        List<String> acknowledged = killUnderLoad(child, account);

        List<JsonNode> followed;
        List<String> roles;
        try (Server restarted = RunningServer.start(data)) {
            Clients clients = new Clients(RunningServer.endpoint(restarted), account.root());
            roles = roles(clients.iam());
            assertThat(roles).containsAll(acknowledged).doesNotHaveDuplicates();
            followed = created(clients);
            assertOneRecordEach(followed, roles);
        }
        assertTheLogIsWhole();

        deleteFolder(data.resolve("audit"));
        try (Server rebuilt = RunningServer.start(data)) {
            Clients clients = new Clients(RunningServer.endpoint(rebuilt), account.root());
            assertThat(created(clients)).isEqualTo(followed);
            assertThat(roles(clients.iam())).isEqualTo(roles);
        }
    }

    /** Every role that the node said it had created before it was killed. */
    private static List<String> killUnderLoad(ChildServer child, FreshAccount account)
            throws InterruptedException {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED);
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            for (int i = 0; i < CALLERS; i++) {
                String prefix = "role-" + i + "-";
                callers.execute(() -> createRoles(account, prefix, acknowledged, enough));
            }
            try {
                assertThat(enough.await(2, TimeUnit.MINUTES)).as("300 roles").isTrue();
            } finally {
                child.kill();
            }
        }
        return List.copyOf(acknowledged);
    }

    private static void createRoles(
            FreshAccount account, String prefix, Queue<String> acknowledged, CountDownLatch each) {
        try (IamClient iam = account.clients().iam()) {
            for (int i = 0; ; i++) {
                String name = prefix + i;
                iam.createRole(r -> r.roleName(name).assumeRolePolicyDocument(Policies.TRUST_EC2));
                acknowledged.add(name);
                each.countDown();
            }
        } catch (SdkException killed) {
            // the last one is unknown: it may be there, but nobody was told so
        }
    }

    private static List<String> roles(IamClient iam) {
        return iam.listRolesPaginator().roles().stream().map(Role::roleName).toList();
    }

    private static List<JsonNode> created(Clients clients) {
        return RunningServer.audit(clients, Map.of("action", "iam:CreateRole"));
    }

    private static void assertOneRecordEach(List<JsonNode> records, List<String> roles) {
        Map<String, Long> perRole =
                records.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.at("/requestParameters/roleName").textValue(),
                                        Collectors.counting()));
        assertThat(perRole.keySet()).containsExactlyInAnyOrderElementsOf(roles);
        assertThat(perRole.values()).containsOnly(1L);
    }

    private void assertTheLogIsWhole() {
        try (RocksEventLog log = RocksEventLog.open(LogOptions.in(data))) {
            assertThat(log.verify()).isEmpty();
            assertThat(log.readAll(Position.BEGINNING, Integer.MAX_VALUE))
                    .anyMatch(recorded -> recorded.event() instanceof CallRecord);
        }
    }

    private static void deleteFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
        assertThat(folder).doesNotExist();
    }
}
