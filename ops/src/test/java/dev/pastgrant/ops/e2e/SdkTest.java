package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.StatusType;
import software.amazon.awssdk.services.iam.model.User;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;

/** What a program sees that uses the AWS SDK for Java. */
class SdkTest {
    private static final int CALLERS = 8;
    private static final int USERS = 20;

    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private final FreshAccount account = SERVER.freshAccount();
    private final IamClient iam = account.clients().iam();

    private Clients user(String name, String action) {
        iam.createUser(r -> r.userName(name));
        iam.putUserPolicy(r ->
                r.userName(name).policyName("allow").policyDocument(PolicyCalls.allow(action)));
        return account.clients()
                .with(KeyCalls.of(iam.createAccessKey(r -> r.userName(name)).accessKey()));
    }

    @Test
    void a_deactivated_key_is_refused_at_once_and_an_activated_one_works_at_once() {
        Clients alice = user("alice", "iam:ListUsers");
        assertThat(alice.iam().listUsers().users()).hasSize(1);

        setStatus(alice, StatusType.INACTIVE);
        assertRefused(() -> alice.iam().listUsers(), 403, "InvalidClientTokenId", "");
        setStatus(alice, StatusType.ACTIVE);
        assertThat(alice.iam().listUsers().users()).hasSize(1);
    }

    private void setStatus(Clients alice, StatusType status) {
        iam.updateAccessKey(r -> r.userName("alice").accessKeyId(alice.keys().id()).status(status));
    }

    @Test
    void a_permission_that_is_taken_away_is_gone_at_once() {
        Clients alice = user("alice", "iam:ListUsers");
        alice.iam().listUsers();

        iam.deleteUserPolicy(r -> r.userName("alice").policyName("allow"));

        assertRefused(() -> alice.iam().listUsers(), 403, "AccessDenied", "iam:ListUsers");
    }

    @Test
    void a_wrong_secret_does_not_match() {
        KeyCalls wrong = new KeyCalls(account.root().id(), "wrong", null);

        assertRefused(
                () -> account.clients().with(wrong).iam().listUsers(),
                403,
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided");
    }

    @Test
    void a_paginator_sees_every_user_once() {
        for (int i = 0; i < 7; i++) {
            String name = "user-" + i;
            iam.createUser(r -> r.userName(name));
        }

        assertThat(iam.listUsersPaginator(r -> r.maxItems(3)).users())
                .extracting(User::userName)
                .containsExactlyElementsOf(
                        IntStream.range(0, 7).mapToObj(i -> "user-" + i).toList());
    }

    @Test
    void all_that_is_wrong_with_a_request_is_said_at_once() {
        assertRefused(
                () -> iam.createUser(r -> r.userName("x".repeat(65)).path("")),
                400,
                "ValidationError",
                "2 validation errors detected: ");
    }

    @Test
    void the_same_name_in_other_letters_is_taken() {
        iam.createUser(r -> r.userName("Alice"));

        assertRefused(
                () -> iam.createUser(r -> r.userName("alice")),
                409,
                "EntityAlreadyExists",
                "User with name alice already exists.");
    }

    @Test
    void a_role_of_another_account_is_assumed_and_both_histories_share_the_event() {
        FreshAccount other = SERVER.freshAccount();
        String role =
                other.clients()
                        .iam()
                        .createRole(r ->
                                r.roleName("visitor")
                                        .assumeRolePolicyDocument(
                                                PolicyCalls.trust(account.arn("root"))))
                        .role()
                        .arn();
        Clients alice = user("alice", "sts:AssumeRole");

        AssumeRoleResponse session =
                alice.sts().assumeRole(r -> r.roleArn(role).roleSessionName("visit"));

        assertThat(
                        account.clients()
                                .with(KeyCalls.of(session.credentials()))
                                .sts()
                                .getCallerIdentity()
                                .account())
                .isEqualTo(other.id());
        assertThat(sharedEvent(account)).isEqualTo(sharedEvent(other));
    }

    private static String sharedEvent(FreshAccount account) {
        List<JsonNode> records =
                RunningServer.audit(account.clients(), Map.of("action", "sts:AssumeRole"));
        assertThat(records).hasSize(1);
        assertThat(records.getFirst().get("recipientAccountId").textValue())
                .isEqualTo(account.id());
        return records.getFirst().get("sharedEventID").textValue();
    }

    @Test
    void a_refused_call_is_in_the_history_with_its_error() {
        assertThatThrownBy(() -> iam.getUser(r -> r.userName("nobody")))
                .isInstanceOf(AwsServiceException.class);

        List<JsonNode> records =
                RunningServer.audit(
                        account.clients(),
                        Map.of("action", "iam:GetUser", "error", "NoSuchEntityException"));
        assertThat(records).hasSize(1);
        assertThat(records.getFirst().get("errorMessage").textValue())
                .isEqualTo("The user with name nobody cannot be found.");
    }

    @Test
    void a_secret_is_in_no_record() {
        Clients alice = user("alice", "iam:ListUsers");

        assertThat(RunningServer.audit(account.clients(), Map.of()).toString())
                .contains(alice.keys().id())
                .doesNotContain(alice.keys().secret())
                .doesNotContain(account.root().secret());
    }

    /** Every caller tries every name, so each is created once and refused to the others. */
    @Test
    void whoever_creates_a_user_sees_it_at_once_and_nobody_creates_it_again() throws Exception {
        Queue<String> created = new ConcurrentLinkedQueue<>();
        Queue<String> refused = new ConcurrentLinkedQueue<>();
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            for (int i = 0; i < CALLERS; i++) {
                running.add(callers.submit(() -> createAll(created, refused)));
            }
        }
        for (Future<?> each : running) {
            each.get();
        }

        List<String> names = IntStream.range(0, USERS).mapToObj(i -> "user-" + i).toList();
        assertThat(created).containsExactlyInAnyOrderElementsOf(names);
        assertThat(refused).hasSize(USERS * (CALLERS - 1));
        assertThat(
                        RunningServer.audit(
                                account.clients(),
                                Map.of("action", "iam:CreateUser", "error", "none")))
                .hasSize(USERS);
    }

    private void createAll(Queue<String> created, Queue<String> refused) {
        for (int i = 0; i < USERS; i++) {
            String name = "user-" + i;
            try {
                iam.createUser(r -> r.userName(name));
                created.add(name);
            } catch (EntityAlreadyExistsException second) {
                refused.add(name);
            }
            assertThat(iam.getUser(r -> r.userName(name)).user().userName()).isEqualTo(name);
        }
    }

    private static void assertRefused(
            ThrowingCallable call, int status, String code, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        refused -> {
                            assertThat(refused.statusCode()).isEqualTo(status);
                            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
                            assertThat(refused.awsErrorDetails().errorMessage()).contains(message);
                        });
    }
}
