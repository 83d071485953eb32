package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.ops.config.RootCredentials;
import dev.pastgrant.ops.config.RootCredentialsFile;
import dev.pastgrant.ops.node.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKeyMetadata;
import software.amazon.awssdk.services.iam.model.StatusType;

/** Nobody locks an account up for good: the owner of the data folder makes a new root key. */
class RootKeyTest {
    private static final Pattern KEY =
            Pattern.compile("aws_access_key_id +(\\S+)\n +aws_secret_access_key +(\\S+)\n");

    @TempDir Path data;

    private Program.Output rootKey(String... options) throws IOException, InterruptedException {
        return Program.run(
                ChildServer.command(
                        Stream.concat(
                                        Stream.of("root-key", "--data", data.toString()),
                                        Stream.of(options))
                                .toArray(String[]::new)));
    }

    private static KeyCalls shown(Program.Output output) {
        List<MatchResult> keys = KEY.matcher(output.text()).results().toList();
        assertThat(keys).as(output.out()).hasSize(1);
        return new KeyCalls(keys.getFirst().group(1), keys.getFirst().group(2), null);
    }

    private static Clients clients(Server node, KeyCalls keys) {
        return new Clients(RunningServer.endpoint(node), keys);
    }

    private static void assertIsNobody(Clients clients) {
        assertThatThrownBy(() -> clients.sts().getCallerIdentity())
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        refused ->
                                assertThat(refused.awsErrorDetails().errorCode())
                                        .isEqualTo("InvalidClientTokenId"));
    }

    @Test
    void when_root_has_deleted_its_last_key_a_new_one_is_made_on_the_stopped_node()
            throws Exception {
        try (Server node = RunningServer.start(data)) {
            Clients root = clients(node, RunningServer.OPERATOR);
            root.iam().deleteAccessKey(r -> r.accessKeyId(RunningServer.OPERATOR.id()));

            assertThat(node.rootKeys()).isEmpty();
            assertIsNobody(root);
        }
        KeyCalls made = shown(rootKey());

        assertThat(RootCredentialsFile.read(data))
                .map(RootCredentials::accessKeyId)
                .contains(new AccessKeyId(made.id()));
        try (Server again = RunningServer.start(data)) {
            Clients root = clients(again, made);
            assertThat(root.sts().getCallerIdentity().arn())
                    .isEqualTo("arn:aws:iam::123456789012:root");
            assertThat(root.iam().listAccessKeys().accessKeyMetadata())
                    .extracting(AccessKeyMetadata::accessKeyId)
                    .containsExactly(made.id());
            assertIsRecorded(root, made);
        }
    }

    /** Nobody called, so it is recorded as CloudTrail records what a service does by itself. */
    private static void assertIsRecorded(Clients root, KeyCalls made) {
        JsonNode record =
                RunningServer.audit(root, Map.of("action", "iam:CreateAccessKey")).getFirst();
        assertThat(record.get("eventType").textValue()).isEqualTo("AwsServiceEvent");
        assertThat(record.at("/userIdentity/type").textValue()).isEqualTo("AWSService");
        assertThat(record.at("/userIdentity/invokedBy").textValue())
                .isEqualTo("pastgrant.internal");
        assertThat(record.at("/responseElements/accessKey/accessKeyId").textValue())
                .isEqualTo(made.id());
        assertThat(record.toString()).doesNotContain(made.secret());
    }

    @Test
    void of_two_keys_that_root_has_made_inactive_the_older_one_makes_room() throws Exception {
        String second;
        try (Server node = RunningServer.start(data)) {
            IamClient root = clients(node, RunningServer.OPERATOR).iam();
            second = root.createAccessKey().accessKey().accessKeyId();
            deactivate(root, second);
            deactivate(root, RunningServer.OPERATOR.id());
            assertThat(node.rootKeys()).isEmpty();
        }
        KeyCalls made = shown(rootKey());

        try (Server again = RunningServer.start(data)) {
            Clients root = clients(again, made);
            assertThat(root.iam().listAccessKeys().accessKeyMetadata())
                    .extracting(AccessKeyMetadata::accessKeyId)
                    .containsExactlyInAnyOrder(second, made.id());
            assertThat(RunningServer.audit(root, Map.of("action", "iam:DeleteAccessKey")))
                    .singleElement()
                    .satisfies(record ->
                            assertThat(record.at("/requestParameters/accessKeyId").textValue())
                                    .isEqualTo(RunningServer.OPERATOR.id()));
        }
    }

    private static void deactivate(IamClient iam, String key) {
        iam.updateAccessKey(r -> r.accessKeyId(key).status(StatusType.INACTIVE));
    }

    @Test
    void an_active_key_goes_only_if_it_is_named() throws Exception {
        String second;
        try (Server node = RunningServer.start(data)) {
            second =
                    clients(node, RunningServer.OPERATOR)
                            .iam()
                            .createAccessKey()
                            .accessKey()
                            .accessKeyId();
        }
        Program.Output refused = rootKey();
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors()).contains(second, RunningServer.OPERATOR.id(), "--replace");

        Program.Output unknown = rootKey("--replace", "AKIAIOSFODNN7UNKNOWN");
        assertThat(unknown.exitCode()).isEqualTo(1);

        KeyCalls made = shown(rootKey("--replace", second));
        try (Server again = RunningServer.start(data)) {
            assertThat(again.rootKeys())
                    .extracting(AccessKeyId::text)
                    .containsExactlyInAnyOrder(RunningServer.OPERATOR.id(), made.id());
        }
    }

    @Test
    void a_further_account_has_the_same_way_back() throws Exception {
        FreshAccount account;
        try (Server node = RunningServer.start(data)) {
            account = RunningServer.freshAccount(clients(node, RunningServer.OPERATOR));
            KeyCalls root = account.root();
            account.clients().iam().deleteAccessKey(r -> r.accessKeyId(root.id()));
            assertIsNobody(account.clients());
        }
        KeyCalls made = shown(rootKey("--account", account.id()));

        assertThat(RootCredentialsFile.read(data))
                .map(RootCredentials::accessKeyId)
                .contains(new AccessKeyId(RunningServer.OPERATOR.id()));
        try (Server again = RunningServer.start(data)) {
            assertThat(clients(again, made).sts().getCallerIdentity().arn())
                    .isEqualTo(account.arn("root"));
        }
    }

    @Test
    void an_account_that_is_not_there_gets_no_key() throws Exception {
        RunningServer.start(data).close();

        assertIsRefused(rootKey("--account", "999999999999"), "there is no account 999999999999");
    }

    @Test
    void a_node_that_runs_is_left_alone() throws Exception {
        try (Server node = RunningServer.start(data)) {
            assertIsRefused(rootKey(), "in use");
            assertThat(node.rootKeys()).hasSize(1);
        }
    }

    @Test
    void a_folder_that_is_no_nodes_stays_as_it_is() throws Exception {
        assertIsRefused(rootKey(), "not the data folder of a node");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void a_folder_of_somebody_else_stays_as_it_is() throws Exception {
        assumeTrue(
                System.getProperty("user.name").equals("root"),
                "only root can give a folder to another user");
        RunningServer.start(data).close();
        Files.setOwner(
                data,
                data.getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName("nobody"));

        assertIsRefused(rootKey(), "belongs to nobody");
    }

    private static void assertIsRefused(Program.Output ended, String why) {
        assertThat(ended.errors().lines())
                .singleElement()
                .asString()
                .startsWith("pastgrant: ")
                .contains(why);
        assertThat(ended.exitCode()).isEqualTo(1);
    }

    @Test
    void the_greeting_offers_a_root_key_only_while_there_is_one() throws Exception {
        ChildServer first = ChildServer.start(data, Map.of());
        assertThat(first.greeting())
                .anyMatch(line -> line.contains("aws_secret_access_key"))
                .last()
                .asString()
                .contains("AWS_SHARED_CREDENTIALS_FILE=" + data.toAbsolutePath());
        RootCredentials made = RootCredentialsFile.read(data).orElseThrow();
        KeyCalls root =
                new KeyCalls(made.accessKeyId().text(), made.secretAccessKey().reveal(), null);
        new Clients(first.endpoint(), root).iam().deleteAccessKey(r -> r.accessKeyId(root.id()));
        first.kill();

        ChildServer second = ChildServer.start(data, Map.of());
        second.kill();
        assertThat(second.greeting())
                .noneMatch(line -> line.contains("root-credentials"))
                .last()
                .asString()
                .contains("./pastgrant root-key --data " + data.toAbsolutePath());
    }

    @Test
    void a_root_key_that_the_operator_gave_is_not_printed() throws Exception {
        ChildServer first = ChildServer.start(data);
        first.kill();

        assertThat(first.greeting())
                .noneMatch(line -> line.contains(RunningServer.OPERATOR.secret()));
    }
}
