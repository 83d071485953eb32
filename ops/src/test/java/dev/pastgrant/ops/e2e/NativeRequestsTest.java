package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The native API answers what was asked, refuses what it does not know, and records both. */
class NativeRequestsTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private final FreshAccount account = SERVER.freshAccount();
    private final SignedHttp http = account.clients().http("pastgrant");

    private JsonNode assertRefused(HttpResponse<String> reply, int status, String code) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
        JsonNode error = JsonReply.parse(reply.body());
        assertThat(error.get("code").textValue()).isEqualTo(code);
        return error;
    }

    /** The record of a reply's call, which there must be. */
    private JsonNode recordOf(HttpResponse<String> reply) {
        return recordOf(account.clients(), reply);
    }

    private static JsonNode recordOf(Clients clients, HttpResponse<String> reply) {
        String id = reply.headers().firstValue("x-amzn-RequestId").orElseThrow();
        List<JsonNode> found =
                RunningServer.audit(clients, Map.of()).stream()
                        .filter(call -> call.get("requestID").textValue().equals(id))
                        .toList();
        assertThat(found).as("the record of %s", reply.body()).hasSize(1);
        return found.getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/v1/audit?principle=ada           | `principle` is not known here; did you mean `principal`?",
                "/v1/audit?Limit=1                 | `Limit` is not known here; did you mean `limit`?",
                "/v1/audit?colour=blue             | `colour` is not known here",
                "/v1/now?limit=1                   | `limit` is not known here",
                "/v1/who-can?action=s3:A&resourse=* | `resourse` is not known here; did you mean `resource`?",
                "/v1/what-can?principle=x          | did you mean `principal`?",
                "/v1/what-can?X-Amz-Date=now       | `X-Amz-Date` is not known here",
            })
    void an_unknown_parameter_is_refused_by_name(String target, String message) {
        HttpResponse<String> reply = http.get(target);

        JsonNode error = assertRefused(reply, 400, "ValidationError");
        assertThat(error.get("message").textValue()).contains(message);
        assertThat(recordOf(reply).get("errorCode").textValue()).isEqualTo("ValidationError");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/authorize", "/v1/evaluate", "/v1/accounts"})
    void a_route_that_reads_a_body_knows_no_parameters(String path) {
        JsonNode error =
                assertRefused(http.post(path + "?action=s3:A", "{}", JSON), 400, "ValidationError");

        assertThat(error.get("message").textValue()).contains("`action` is not known here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/who-can?action=s3:GetObject&action=iam:CreateUser",
                "/v1/who-can?action=s3:GetObject&%61ction=s3:GetObject",
                "/v1/audit?limit=1&limit=1",
                "/v1/audit?asOf=-1h&asOf=-2h",
                "/v1/what-can?principal=a&principal=b",
            })
    void a_parameter_that_stands_twice_is_refused_and_neither_value_recorded(String target) {
        HttpResponse<String> reply = http.get(target);

        JsonNode error = assertRefused(reply, 400, "ValidationError");
        assertThat(error.get("message").textValue()).contains("stands there twice");
        assertThat(recordOf(reply).get("requestParameters").isNull()).isTrue();
    }

    @Test
    void the_record_of_a_question_shows_what_was_answered() {
        HttpResponse<String> reply = http.get("/v1/who-can?action=s3:GetObject&limit=5");

        assertThat(recordOf(reply).get("requestParameters"))
                .isEqualTo(JsonReply.parse("{\"action\":\"s3:GetObject\",\"limit\":\"5\"}"));
    }

    @Test
    void the_record_of_an_account_names_the_account_and_not_its_secret() {
        Clients operator = SERVER.operator();
        HttpResponse<String> reply = operator.http("pastgrant").post("/v1/accounts", "{}", JSON);
        JsonNode made = JsonReply.parse(reply.body());

        JsonNode call = recordOf(operator, reply);
        assertThat(call.get("eventName").textValue()).isEqualTo("CreateAccount");
        assertThat(call.at("/responseElements/accountId")).isEqualTo(made.get("accountId"));
        assertThat(call.at("/responseElements/accessKeyId")).isEqualTo(made.get("accessKeyId"));
        assertThat(call.toString()).doesNotContain(made.get("secretAccessKey").textValue());
    }

    @Test
    void the_record_of_an_account_shows_the_number_that_was_asked_for() {
        Clients operator = SERVER.operator();
        HttpResponse<String> reply =
                operator.http("pastgrant")
                        .post("/v1/accounts", "{\"accountId\":\"" + account.id() + "\"}", JSON);

        assertThat(recordOf(operator, reply).at("/requestParameters/accountId").textValue())
                .isEqualTo(account.id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"accountid\":\"1\"} | `accountid` is not known here; did you mean `accountId`?",
                "{\"accountId\":\"222222222222\",\"accountId\":\"333333333333\"} | stands there twice",
                "{\"accountId\":null}  | `accountId` must be a text",
                "{\"email\":\"a@b\"}   | `email` is not known here",
            })
    void a_body_of_an_account_is_read_strictly(String body, String message) {
        JsonNode error =
                assertRefused(
                        SERVER.operator().http("pastgrant").post("/v1/accounts", body, JSON),
                        400,
                        "ValidationError");

        assertThat(error.get("message").textValue()).contains(message);
    }

    @Test
    void keys_of_a_context_that_differ_only_in_case_are_refused() {
        String question =
                """
                {"principal":"*","action":"s3:GetObject","resource":"arn:aws:s3:::b/k",
                 "resourceAccount":"123456789012","policies":{},
                 "context":{"aws:SourceIp":"10.0.0.1","aws:sourceip":"10.0.0.2"}}\
                """;

        JsonNode error =
                assertRefused(http.post("/v1/evaluate", question, JSON), 400, "ValidationError");
        assertThat(error.get("message").textValue()).contains("stands there twice");
    }

    @Test
    void now_is_the_position_of_ones_own_account_and_needs_a_permission() {
        account.clients().iam().createUser(r -> r.userName("ada"));
        JsonNode before = JsonReply.parse(http.get("/v1/now").body());
        SERVER.freshAccount().clients().iam().createUser(r -> r.userName("of-another-account"));
        JsonNode after = JsonReply.parse(http.get("/v1/now").body());

        assertThat(after.get("position")).isEqualTo(before.get("position"));
        assertThat(
                        http.get(
                                        "/as-of/@"
                                                + after.get("position")
                                                + "/v1/what-can?principal="
                                                + account.arn("user/ada"))
                                .statusCode())
                .isEqualTo(200);
        KeyCalls ada = new UserCalls(account.clients().iam()).keys("ada");
        HttpResponse<String> denied = account.clients().with(ada).http("pastgrant").get("/v1/now");
        assertThat(assertRefused(denied, 403, "AccessDenied").get("message").textValue())
                .contains("pastgrant:GetNow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/now?asOf=-1h", "/as-of/-1h/v1/now"})
    void now_takes_no_moment(String target) {
        HttpResponse<String> reply = http.get(target);

        assertRefused(reply, 400, "ValidationError");
        assertThat(recordOf(reply).get("eventName").textValue()).isEqualTo("GetNow");
    }

    @Test
    void two_moments_are_refused_and_recorded() {
        HttpResponse<String> path = http.get("/as-of/-1h/v1/audit?asOf=-1h");
        HttpResponse<String> header =
                SignedHttp.send(
                        http.signed(
                                "GET",
                                "/as-of/-1h/v1/audit",
                                new byte[0],
                                Map.of("X-As-Of", "-1h"),
                                Clock.systemUTC()));
        HttpResponse<String> iam =
                account.clients()
                        .http("iam")
                        .post(
                                "/as-of/-1h/",
                                "Action=ListRoles&Version=2010-05-08",
                                Map.of(
                                        "Content-Type",
                                        "application/x-www-form-urlencoded",
                                        "X-As-Of",
                                        "-1h"));

        assertRefused(path, 400, "ValidationError");
        assertRefused(header, 400, "ValidationError");
        assertThat(recordOf(path).get("eventName").textValue()).isEqualTo("SearchAudit");
        assertThat(recordOf(header).get("eventName").textValue()).isEqualTo("SearchAudit");
        assertThat(recordOf(iam).get("eventName").textValue()).isEqualTo("ListRoles");
    }

    @Test
    void what_is_not_there_is_recorded() {
        HttpResponse<String> nowhere = http.get("/v1/nowhere");
        HttpResponse<String> method = http.post("/v1/now", "", Map.of());

        assertRefused(nowhere, 404, "NotFound");
        assertThat(recordOf(nowhere).get("errorCode").textValue()).isEqualTo("NotFound");
        assertRefused(method, 405, "MethodNotAllowed");
        assertThat(method.headers().firstValue("Allow")).contains("GET");
        assertThat(recordOf(method).get("errorCode").textValue()).isEqualTo("MethodNotAllowed");
    }

    @Test
    void what_no_service_knows_is_recorded() {
        HttpResponse<String> action =
                account.clients().http("iam").form("Action=MakeCoffee&Version=2010-05-08");
        HttpResponse<String> none = account.clients().http("sts").form("Version=2011-06-15");
        HttpResponse<String> service = account.clients().http("s3").form("Action=ListBuckets");
        HttpResponse<String> target =
                account.clients()
                        .http("cloudtrail")
                        .post("/", "{}", Map.of("X-Amz-Target", "CloudTrail_20131101.Nothing"));

        assertThat(recordOf(action).get("errorMessage").textValue()).contains("MakeCoffee");
        assertThat(recordOf(action).get("errorCode").textValue()).isEqualTo("NotImplemented");
        assertThat(recordOf(action).get("eventSource").textValue()).isEqualTo("iam.amazonaws.com");
        assertThat(recordOf(none).get("errorCode").textValue()).isEqualTo("MissingAction");
        assertThat(recordOf(service).get("errorCode").textValue()).isEqualTo("NotImplemented");
        assertThat(recordOf(service).get("eventSource").textValue()).isEqualTo("s3.amazonaws.com");
        assertThat(recordOf(target).get("eventSource").textValue())
                .isEqualTo("cloudtrail.amazonaws.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE /v1/now", "PUT /v1/accounts", "POST /v1/health"})
    void a_wrong_method_is_told_without_a_signature(String request) {
        String[] parts = request.split(" ", 2);
        HttpResponse<String> reply =
                SignedHttp.send(
                        HttpRequest.newBuilder(SERVER.endpoint().resolve(parts[1]))
                                .method(parts[0], HttpRequest.BodyPublishers.noBody()));

        assertRefused(reply, 405, "MethodNotAllowed");
        assertThat(reply.headers().firstValue("Allow")).isPresent();
    }

    @Test
    void errors_are_json_before_the_caller_is_known() {
        KeyCalls wrong = new KeyCalls(account.root().id(), "wrong", null);
        HttpResponse<String> unsigned =
                SignedHttp.send(HttpRequest.newBuilder(SERVER.endpoint().resolve("/v1/audit")));

        assertRefused(unsigned, 403, "MissingAuthenticationToken");
        assertRefused(
                account.clients().with(wrong).http("pastgrant").get("/v1/audit"),
                403,
                "SignatureDoesNotMatch");
        assertRefused(
                SignedHttp.send(
                        account.clients()
                                .with(wrong)
                                .http("pastgrant")
                                .presigned("GET", "/v1/audit", new byte[0])),
                403,
                "SignatureDoesNotMatch");
        byte[] large = new byte[(1 << 20) + 1];
        assertRefused(http.post("/v1/evaluate", large, JSON), 413, "RequestEntityTooLarge");
    }

    @Test
    void a_presigned_url_reads_and_changes_nothing() {
        SignedHttp operator = SERVER.operator().http("pastgrant");
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);

        assertThat(
                        SignedHttp.send(http.presigned("GET", "/v1/audit?limit=1", new byte[0]))
                                .statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused =
                SignedHttp.send(operator.presigned("POST", "/v1/accounts", body));
        JsonNode error = assertRefused(refused, 403, "AccessDenied");
        assertThat(error.get("message").textValue()).contains("presigned");
        assertThat(recordOf(SERVER.operator(), refused).get("errorCode").textValue())
                .isEqualTo("AccessDenied");
    }
}
