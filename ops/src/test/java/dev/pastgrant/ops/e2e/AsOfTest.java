package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.operation.Marker;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.log.Position;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

/** Every read, as of any moment. */
class AsOfTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private final FreshAccount account = SERVER.freshAccount();
    private final IamClient iam = account.clients().iam();

    /** The exact time on the node; what is changed later is after it. */
    private String now() {
        return JsonReply.parse(account.clients().http("pastgrant").get("/v1/now").body())
                .get("time")
                .textValue();
    }

    /** Creates a role, and returns the position of the reply. */
    private String createRole(String name) {
        return iam.createRole(r -> r.roleName(name).assumeRolePolicyDocument(PolicyCalls.TRUST_EC2))
                .sdkHttpResponse()
                .firstMatchingHeader("X-Pastgrant-Position")
                .orElseThrow();
    }

    private static List<String> names(IamClient client) {
        return client.listRoles().roles().stream().map(Role::roleName).toList();
    }

    @Test
    void a_path_shows_the_state_before_and_after_a_change() {
        String before = now();
        createRole("deployer");
        String after = now();
        iam.deleteRole(r -> r.roleName("deployer"));

        assertThat(names(account.clients().iamAsOf(before))).isEmpty();
        assertThat(names(account.clients().iamAsOf(after))).containsExactly("deployer");
        assertThat(names(iam)).isEmpty();
        assertThatThrownBy(() ->
                        account.clients().iamAsOf(before).getRole(r -> r.roleName("deployer")))
                .isInstanceOf(NoSuchEntityException.class);
    }

    @Test
    void a_signed_header_shows_the_same() {
        createRole("deployer");
        String after = now();
        iam.deleteRole(r -> r.roleName("deployer"));

        assertThat(names(account.clients().iamWithAsOfHeader(after))).containsExactly("deployer");
    }

    @Test
    void the_position_of_a_reply_names_the_moment_of_its_change() {
        String first = createRole("first");
        createRole("second");

        assertThat(names(account.clients().iamAsOf("@" + first))).containsExactly("first");
    }

    @Test
    void two_hours_ago_the_account_was_not_there_and_so_is_empty() {
        createRole("deployer");

        assertThat(names(account.clients().iamAsOf("-2h"))).isEmpty();
        assertThat(names(account.clients().iamAsOf("2001-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void the_reply_names_the_effective_instant() {
        String moment = now();
        ListRolesResponse reply = account.clients().iamAsOf(moment).listRoles();

        assertThat(reply.sdkHttpResponse().firstMatchingHeader("X-Pastgrant-As-Of"))
                .contains(moment);
    }

    @Test
    void a_header_that_is_not_signed_is_refused() {
        HttpResponse<String> reply =
                SignedHttp.send(
                        account.clients()
                                .http("iam")
                                .signed(
                                        "POST",
                                        "/",
                                        listRoles(),
                                        SignedHttp.FORM,
                                        Clock.systemUTC())
                                .header("X-As-Of", "-2h"));

        assertThat(reply.statusCode()).isEqualTo(403);
        assertThat(reply.body()).contains("<Code>SignatureDoesNotMatch</Code>");
    }

    @Test
    void the_past_cannot_be_changed() {
        createRole("deployer");
        IamClient past = account.clients().iamAsOf(now());

        assertRefused(() -> past.deleteRole(r -> r.roleName("deployer")), "cannot be changed");
        assertThat(names(iam)).containsExactly("deployer");
        HttpResponse<String> account =
                SERVER.operator().http("pastgrant").post("/as-of/-1h/v1/accounts", "", Map.of());
        assertThat(account.statusCode()).isEqualTo(400);
    }

    @Test
    void who_the_caller_is_has_no_past_and_is_answered_for_the_present() {
        HttpResponse<String> reply =
                account.clients()
                        .http("sts")
                        .post(
                                "/as-of/-1h/",
                                "Action=GetCallerIdentity&Version=2011-06-15",
                                SignedHttp.FORM);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("X-Pastgrant-As-Of")).isEmpty();
    }

    @Test
    void the_future_is_refused() {
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();

        assertRefused(() -> names(account.clients().iamAsOf(tomorrow)), "is in the future");
        assertRefused(
                () -> names(account.clients().iamAsOf("@999999999999")),
                "is no position of this log");
    }

    @Test
    void what_is_no_moment_is_refused() {
        for (String text : List.of("yesterday", "-2y", "@x", "2026-13-01T00:00:00Z")) {
            assertRefused(() -> names(account.clients().iamAsOf(text)), "`" + text + "`");
        }
    }

    @Test
    void two_moments_at_once_are_refused() {
        HttpResponse<String> reply =
                account.clients()
                        .http("iam")
                        .post(
                                "/as-of/-1h/",
                                listRoles(),
                                Map.of(
                                        "Content-Type",
                                        "application/x-www-form-urlencoded",
                                        "X-As-Of",
                                        "-1h"));

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).contains("<Code>ValidationError</Code>").contains("once");
    }

    @Test
    void the_pages_of_one_list_are_of_one_moment() {
        for (int i = 0; i < 5; i++) {
            createRole("role-" + i);
        }
        IamClient past = account.clients().iamAsOf("-0s");
        ListRolesResponse page = past.listRoles(r -> r.maxItems(2));
        List<String> found = new ArrayList<>(page.roles().stream().map(Role::roleName).toList());
        iam.deleteRole(r -> r.roleName("role-3"));
        createRole("role-30");
        while (page.isTruncated()) {
            String marker = page.marker();
            page = past.listRoles(r -> r.maxItems(2).marker(marker));
            page.roles().forEach(role -> found.add(role.roleName()));
        }

        assertThat(found).containsExactly("role-0", "role-1", "role-2", "role-3", "role-4");
    }

    @Test
    void a_marker_that_names_a_moment_to_come_is_refused() {
        var forged =
                new Marker(
                        "", "", new AsOf(Instant.now().plusSeconds(3600), new Position(1_000_000)));
        IamClient past = account.clients().iamAsOf("-1s");

        assertThatThrownBy(() -> past.listRoles(r -> r.marker(forged.encode())))
                .isInstanceOf(IamException.class)
                .hasMessageContaining("Invalid Marker.");
    }

    @Test
    void a_moment_reads_the_same_byte_for_byte_after_more_changes() {
        createRole("deployer");
        String path = "/as-of/" + now().replace(":", "%3A") + "/";
        String before = withoutRequestId(list(path));
        iam.tagRole(
                r -> r.roleName("deployer").tags(Tag.builder().key("team").value("blue").build()));
        iam.updateRole(r -> r.roleName("deployer").description("changed").maxSessionDuration(7200));
        createRole("another");

        assertThat(withoutRequestId(list(path))).isEqualTo(before).contains("deployer");
    }

    private String list(String path) {
        return account.clients().http("iam").post(path, listRoles(), SignedHttp.FORM).body();
    }

    private static byte[] listRoles() {
        return "Action=ListRoles&Version=2010-05-08".getBytes(StandardCharsets.UTF_8);
    }

    private static String withoutRequestId(String reply) {
        return reply.replaceAll("<RequestId>[^<]*</RequestId>", "");
    }

    @Test
    void the_record_of_a_read_names_its_moment() {
        String moment = now();
        names(account.clients().iamAsOf(moment));
        createRole("later"); // a change takes the records of the reads before it to disk

        List<JsonNode> records =
                RunningServer.audit(account.clients(), Map.of("action", "iam:ListRoles"));
        assertThat(records).hasSize(1);
        JsonNode read = records.getFirst().at("/additionalEventData/pastgrant");
        assertThat(read.path("asOf").textValue()).isEqualTo(moment);
        assertThat(read.path("accountRevision").isIntegralNumber()).isTrue();
    }

    @Test
    void the_audit_log_can_be_asked_as_of_a_moment() {
        createRole("first");
        String moment = now();
        createRole("second");

        assertThat(
                        RunningServer.audit(
                                account.clients(), Map.of("action", "CreateRole", "asOf", moment)))
                .hasSize(1);
    }

    @Test
    void the_present_second_without_a_fraction_is_waited_for() {
        createRole("deployer");
        String second = now().substring(0, "2026-01-01T00:00:00".length()) + "Z";

        assertThat(names(account.clients().iamAsOf(second))).containsExactly("deployer");
    }

    @Test
    void a_user_needs_leave_to_read_the_past() {
        Clients user = account.clients().with(userWith("iam:ListRoles"));
        assertThat(names(user.iam())).isEmpty();
        assertThatThrownBy(() -> names(user.iamAsOf("-0s")))
                .isInstanceOfSatisfying(
                        IamException.class,
                        denied ->
                                assertThat(denied.awsErrorDetails().errorMessage())
                                        .contains("pastgrant:ReadAt"));

        iam.putUserPolicy(r ->
                r.userName("auditor")
                        .policyName("past")
                        .policyDocument(PolicyCalls.allow("pastgrant:ReadAt")));
        assertThat(names(user.iamAsOf("-0s"))).isEmpty();
    }

    private KeyCalls userWith(String action) {
        iam.createUser(r -> r.userName("auditor"));
        iam.putUserPolicy(r ->
                r.userName("auditor")
                        .policyName("present")
                        .policyDocument(PolicyCalls.allow(action)));
        return KeyCalls.of(iam.createAccessKey(r -> r.userName("auditor")).accessKey());
    }

    private static void assertRefused(Runnable call, String message) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        refused -> {
                            assertThat(refused.statusCode()).isEqualTo(400);
                            assertThat(refused.awsErrorDetails().errorCode())
                                    .isEqualTo("ValidationError");
                            assertThat(refused.awsErrorDetails().errorMessage()).contains(message);
                        });
    }
}
