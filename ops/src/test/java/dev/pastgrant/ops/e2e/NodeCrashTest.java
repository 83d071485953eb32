package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.ops.node.Server;
import dev.pastgrant.ops.rocksdb.LogOptions;
import dev.pastgrant.ops.rocksdb.RocksStore;
import dev.pastgrant.ops.store.NodeStore;
import dev.pastgrant.policy.id.AccountId;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.User;

/** A node that is killed, and what the next one on its data knows. */
class NodeCrashTest {
    private static final int CALLERS = 6;

    /** With two events for each of their three changes, so many make the node keep a snapshot. */
    private static final int ACKNOWLEDGED = 700;

    @TempDir Path data;

    @Test
    void a_killed_node_loses_nothing_acknowledged_and_everything_follows_from_its_log()
            throws Exception {
        ChildServer child = ChildServer.start(data);
        FreshAccount account = RunningServer.freshAccount(child.operator());
        List<String> acknowledged = killUnderLoad(child, account);
        assertEverythingKeptFollowsFromTheLog(account);

        List<JsonNode> followed;
        List<String> users;
        try (Server restarted = RunningServer.start(data)) {
            Clients clients = new Clients(RunningServer.endpoint(restarted), account.root());
            users = users(clients.iam());
            assertThat(users).containsAll(acknowledged).doesNotHaveDuplicates();
            followed = created(clients);
            assertOneRecordEach(followed, users);
        }
        assertThat(assertEverythingKeptFollowsFromTheLog(account)).isEqualTo(users);

        deleteFolder(data.resolve("audit"));
        try (Server rebuilt = RunningServer.start(data)) {
            Clients clients = new Clients(RunningServer.endpoint(rebuilt), account.root());
            assertThat(created(clients)).isEqualTo(followed);
            assertThat(users(clients.iam())).isEqualTo(users);
        }
    }

    /** Every user whose key had been used when the node was killed. */
    private static List<String> killUnderLoad(ChildServer child, FreshAccount account)
            throws InterruptedException {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED);
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            for (int i = 0; i < CALLERS; i++) {
                String prefix = "user-" + i + "-";
                callers.execute(() -> createUsers(account, prefix, acknowledged, enough));
            }
            try {
                enough.await();
                acknowledged.add(keepASnapshot(account.clients()));
            } finally {
                child.kill();
            }
        }
        return List.copyOf(acknowledged);
    }

    /**
     * Reads a moment that is past, for a user was created since: that folds the account's events,
     * and keeps what they come to.
     */
    private static String keepASnapshot(Clients clients) {
        String moment =
                JsonReply.parse(clients.http("pastgrant").get("/v1/now").body())
                        .get("time")
                        .textValue();
        clients.iam().createUser(r -> r.userName("last"));
        clients.iamAsOf(moment).getAccountSummary();
        return "last";
    }

    private static void createUsers(
            FreshAccount account, String prefix, Queue<String> acknowledged, CountDownLatch each) {
        try (IamClient iam = account.clients().iam()) {
            for (int i = 0; ; i++) {
                String name = prefix + i;
                iam.createUser(r -> r.userName(name));
                iam.putUserPolicy(r ->
                        r.userName(name)
                                .policyName("reads")
                                .policyDocument(PolicyCalls.allow("iam:Get*")));
                use(account, KeyCalls.of(iam.createAccessKey(r -> r.userName(name)).accessKey()));
                acknowledged.add(name);
                each.countDown();
            }
        } catch (SdkException | UncheckedIOException killed) {
            // the last one is unknown: it may be there, but nobody was told so
        }
    }

    private static void use(FreshAccount account, KeyCalls key) {
        account.clients().with(key).http("sts").form("Action=GetCallerIdentity&Version=2011-06-15");
    }

    private static List<String> users(IamClient iam) {
        return iam.listUsersPaginator().users().stream().map(User::userName).toList();
    }

    private static List<JsonNode> created(Clients clients) {
        return RunningServer.audit(clients, Map.of("action", "iam:CreateUser"));
    }

    private static void assertOneRecordEach(List<JsonNode> records, List<String> users) {
        Map<String, Long> perUser =
                records.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.at("/requestParameters/userName").textValue(),
                                        Collectors.counting()));
        assertThat(perUser.keySet()).containsExactlyInAnyOrderElementsOf(users);
        assertThat(perUser.values()).containsOnly(1L);
    }

    /** The users that the log alone comes to. */
    private List<String> assertEverythingKeptFollowsFromTheLog(FreshAccount account) {
        try (NodeStore store = RocksStore.open(LogOptions.in(data))) {
            assertThat(store.verify()).isEmpty();
            Rebuild rebuild = new Rebuild(store, new AccountId(account.id()));
            rebuild.assertLastUsesAreTheSame();
            return rebuild.assertTheAccountWasTheSameAtAnyTime().users().sorted().stream()
                    .map(user -> user.name().text())
                    .toList();
        }
    }

    private static void deleteFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
        assertThat(folder).doesNotExist();
    }
}
