package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.iam.IamClient;

/** Accounts are opened, listed and closed by callers of the first one. */
class AccountsTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final String FIRST = "123456789012";

    private final SignedHttp operator = SERVER.operator().http("pastgrant");

    private HttpResponse<String> open(String body) {
        return operator.post("/v1/accounts", body, Map.of());
    }

    private static HttpResponse<String> close(SignedHttp who, String path) {
        return SignedHttp.send(
                who.signed("DELETE", path, new byte[0], Map.of(), Clock.systemUTC()));
    }

    private static JsonNode json(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return JsonReply.parse(reply.body());
    }

    private List<JsonNode> listed() {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = json(operator.get("/v1/accounts?limit=2"));
        while (page.has("after")) {
            assertThat(page.get("accounts")).hasSize(2);
            page.get("accounts").forEach(all::add);
            String after = page.get("after").textValue();
            page = json(operator.get("/v1/accounts?after=" + after + "&limit=2"));
        }
        page.get("accounts").forEach(all::add);
        return all;
    }

    private JsonNode listed(String id) {
        return listed().stream()
                .filter(each -> each.get("accountId").textValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(HttpResponse<String> reply, int status, String code) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
        assertThat(JsonReply.parse(reply.body()).get("code").textValue()).isEqualTo(code);
    }

    @Test
    void an_account_is_opened_with_the_name_and_the_number_that_are_asked_for() {
        JsonNode made = json(open("{\"accountId\": \"200000000001\", \"name\": \"my staging\"}"));

        assertThat(made.get("accountId").textValue()).isEqualTo("200000000001");
        assertThat(made.get("name").textValue()).isEqualTo("my staging");
        assertThat(listed("200000000001").get("name").textValue()).isEqualTo("my staging");
        assertRefused(
                open("{\"accountId\": \"200000000001\"}"), 409, "EntityAlreadyExistsException");
        assertRefused(open("{\"name\": \"\"}"), 400, "ValidationError");
        assertRefused(open("{\"name\": \"" + "x".repeat(51) + "\"}"), 400, "ValidationError");
    }

    @Test
    void all_accounts_are_listed_page_by_page_in_the_order_of_their_numbers() {
        for (String id : List.of("300000000003", "300000000001", "300000000002")) {
            json(open("{\"accountId\": \"" + id + "\"}"));
        }
        List<String> ids =
                listed().stream().map(each -> each.get("accountId").textValue()).toList();

        assertThat(ids)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains(FIRST, "300000000001", "300000000002", "300000000003");
        assertRefused(operator.get("/v1/accounts?limit=0"), 400, "ValidationError");
        assertRefused(operator.get("/v1/accounts?after=x"), 400, "ValidationError");
    }

    @Test
    void nobody_of_a_closed_account_signs_in_and_it_stays_listed() {
        FreshAccount account = SERVER.freshAccount();
        account.clients().iam().createUser(r -> r.userName("ada"));

        json(close(operator, "/v1/accounts/" + account.id()));

        assertThatThrownBy(() -> account.clients().iam().listUsers())
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        refused ->
                                assertThat(refused.awsErrorDetails().errorCode())
                                        .isEqualTo("InvalidClientTokenId"));
        JsonNode closed = listed(account.id());
        assertThat(Instant.parse(closed.get("closedAt").textValue()))
                .isAfter(Instant.parse(closed.get("openedAt").textValue()));
        JsonNode record =
                RunningServer.audit(SERVER.operator(), Map.of("action", "CloseAccount")).stream()
                        .filter(each -> !each.has("errorCode"))
                        .findFirst()
                        .orElseThrow();
        assertThat(record.at("/requestParameters/accountId").textValue()).isEqualTo(account.id());
        assertRefused(
                close(operator, "/v1/accounts/" + account.id()), 404, "NoSuchEntityException");
        assertRefused(
                open("{\"accountId\": \"" + account.id() + "\"}"),
                409,
                "EntityAlreadyExistsException");
    }

    @Test
    void a_role_of_a_closed_account_is_nobodys() {
        FreshAccount account = SERVER.freshAccount();
        String role =
                account.clients()
                        .iam()
                        .createRole(r ->
                                r.roleName("deployer")
                                        .assumeRolePolicyDocument(
                                                PolicyCalls.trust(
                                                        "arn:aws:iam::" + FIRST + ":root")))
                        .role()
                        .arn();
        account.clients()
                .iam()
                .putRolePolicy(r ->
                        r.roleName("deployer")
                                .policyName("all")
                                .policyDocument(PolicyCalls.allow("s3:*")));
        Clients assumer = assumer();
        assertThat(decision(role)).isEqualTo("allowed");
        assumer.sts().assumeRole(r -> r.roleArn(role).roleSessionName("one"));

        json(close(operator, "/v1/accounts/" + account.id()));

        assertThat(decision(role)).isEqualTo("implicitDeny");
        assertThatThrownBy(
                        () -> assumer.sts().assumeRole(r -> r.roleArn(role).roleSessionName("one")))
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        refused ->
                                assertThat(refused.awsErrorDetails().errorCode())
                                        .isEqualTo("AccessDenied"));
    }

    private static Clients assumer() {
        IamClient iam = SERVER.operator().iam();
        iam.createUser(r -> r.userName("assumer"));
        iam.putUserPolicy(r ->
                r.userName("assumer")
                        .policyName("assume")
                        .policyDocument(PolicyCalls.allow("sts:AssumeRole")));
        return SERVER.operator()
                .with(KeyCalls.of(iam.createAccessKey(r -> r.userName("assumer")).accessKey()));
    }

    private String decision(String principal) {
        String question =
                "{\"principal\": \"%s\", \"action\": \"s3:GetObject\", \"resource\": \"arn:aws:s3:::b/k\", \"resourceAccount\": \"%s\"}"
                        .formatted(principal, principal.split(":", -1)[4]);
        return json(operator.post("/v1/authorize", question, Map.of())).get("decision").textValue();
    }

    @Test
    void the_first_account_and_what_is_no_account_are_not_closed() {
        assertRefused(close(operator, "/v1/accounts/" + FIRST), 400, "ValidationError");
        assertRefused(close(operator, "/v1/accounts/999999999999"), 404, "NoSuchEntityException");
        assertRefused(close(operator, "/v1/accounts/ada"), 400, "ValidationError");
        assertRefused(close(operator, "/v1/accounts/"), 404, "NotFound");
        assertRefused(
                close(operator, "/v1/accounts/999999999999?accountId=888888888888"),
                400,
                "ValidationError");
    }

    @Test
    void other_accounts_neither_list_nor_close_any() {
        SignedHttp other = SERVER.freshAccount().clients().http("pastgrant");

        assertRefused(other.get("/v1/accounts"), 403, "AccessDenied");
        assertRefused(close(other, "/v1/accounts/999999999999"), 403, "AccessDenied");
    }
}
