package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a clear error of AWS's, and the next client is served. */
class BadInputOverHttpTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final String VERSION = "&Version=2010-05-08";
    private static final String ROLE = "Action=CreateRole" + VERSION + "&RoleName=deployer";

    private final FreshAccount account = SERVER.freshAccount();
    private final SignedHttp iam = account.clients().http("iam");

    @AfterEach
    void nothing_was_made_and_the_node_still_answers() {
        assertThat(account.clients().iam().listRoles().roles()).isEmpty();
    }

    @Test
    void an_action_newer_than_the_model_is_not_implemented() {
        assertError(iam.form("Action=MakeCoffee" + VERSION), 501, "NotImplemented");
    }

    @Test
    void a_parameter_newer_than_the_model_is_not_implemented() {
        assertError(iam.form(ROLE + "&MilkInCoffee=true"), 501, "NotImplemented");
    }

    @Test
    void an_action_in_other_letters_is_unknown() {
        assertError(iam.form("Action=listroles" + VERSION), 400, "InvalidAction");
    }

    @Test
    void no_action_at_all_is_refused() {
        assertThat(iam.form("").statusCode()).isEqualTo(400);
        assertThat(iam.form("Version=2010-05-08").statusCode()).isEqualTo(400);
    }

    @Test
    void a_request_without_a_signature_needs_one() {
        HttpResponse<String> reply =
                SignedHttp.send(
                        HttpRequest.newBuilder(SERVER.endpoint().resolve("/"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "Action=ListRoles" + VERSION)));

        assertError(reply, 403, "MissingAuthenticationToken");
    }

    @Test
    void another_secret_does_not_match() {
        KeyCalls wrong = new KeyCalls(account.root().id(), "wrong", null);

        assertError(
                account.clients().with(wrong).http("iam").form("Action=ListRoles" + VERSION),
                403,
                "SignatureDoesNotMatch");
    }

    @Test
    void a_key_that_nobody_has_is_invalid() {
        KeyCalls unknown = new KeyCalls("AKIAZZZZZZZZZZZZZZZZ", "secret", null);

        assertError(
                account.clients().with(unknown).http("iam").form("Action=ListRoles" + VERSION),
                403,
                "InvalidClientTokenId");
    }

    @Test
    void a_made_up_session_token_is_invalid() {
        KeyCalls made = new KeyCalls(account.root().id(), account.root().secret(), "made-up");

        assertError(
                account.clients().with(made).http("iam").form("Action=ListRoles" + VERSION),
                403,
                "InvalidClientTokenId");
    }

    @ParameterizedTest
    @CsvSource({"-60", "60"})
    void a_date_that_is_an_hour_off_is_refused(int minutes) {
        Clock off = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes));
        byte[] body = ("Action=ListRoles" + VERSION).getBytes(StandardCharsets.UTF_8);

        assertError(
                SignedHttp.send(iam.signed("POST", "/", body, SignedHttp.FORM, off)),
                403,
                "SignatureDoesNotMatch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS4-HMAC-SHA256",
                "AWS4-HMAC-SHA256 Credential=, SignedHeaders=, Signature=",
                "AWS4-HMAC-SHA256 Credential=a/b/c, SignedHeaders=host, Signature=zz",
                "Basic YWxhZGRpbjpvcGVuc2VzYW1l",
                "Bearer x",
                "AWS4-HMAC-SHA256 \u0001"
            })
    void a_malformed_authorization_is_refused(String header) throws IOException {
        String reply =
                raw(
                        "POST / HTTP/1.1\r\nHost: x\r\nX-Amz-Date: 20260101T000000Z\r\n"
                                + "Authorization: "
                                + header
                                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(reply).startsWith("HTTP/1.1 4");
    }

    @Test
    void a_body_over_one_mebibyte_is_too_large() {
        String large = "Action=ListRoles" + VERSION + "&PathPrefix=" + "x".repeat(1 << 20);

        assertError(iam.form(large), 413, "RequestEntityTooLarge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "null",
                "[]",
                "{\"Version\":\"2012-10-17\"}",
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Perhaps\"}]}",
                "{\"Version\":\"2012-10-17\",\"Statement\":[],\"Statement\":[]}"
            })
    void a_malformed_policy_is_refused(String document) {
        HttpResponse<String> reply =
                iam.form(ROLE + "&AssumeRolePolicyDocument=" + encoded(document));

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body())
                .containsAnyOf(
                        "<Code>MalformedPolicyDocument</Code>", "<Code>ValidationError</Code>");
    }

    @Test
    void a_deeply_nested_policy_is_refused() {
        HttpResponse<String> reply =
                iam.form(ROLE + "&AssumeRolePolicyDocument=" + "%5B".repeat(100_000));

        assertThat(reply.statusCode()).isEqualTo(400);
    }

    @Test
    void an_oversize_name_is_refused_in_the_words_of_aws() {
        HttpResponse<String> reply =
                iam.form(
                        "Action=CreateRole"
                                + VERSION
                                + "&RoleName="
                                + "r".repeat(65)
                                + "&AssumeRolePolicyDocument="
                                + encoded(PolicyCalls.TRUST_EC2));

        assertError(reply, 400, "ValidationError");
        assertThat(reply.body())
                .contains(
                        "1 validation error detected: Value '"
                                + "r".repeat(65)
                                + "' at 'roleName' failed to satisfy constraint: Member must have"
                                + " length less than or equal to 64");
    }

    @Test
    void everything_wrong_is_said_at_once() {
        HttpResponse<String> reply =
                iam.form("Action=CreateRole" + VERSION + "&RoleName=" + "r".repeat(65));

        assertError(reply, 400, "ValidationError");
        assertThat(reply.body()).contains("2 validation errors detected:");
    }

    @Test
    void a_parameter_given_twice_is_refused() {
        HttpResponse<String> reply =
                iam.form(
                        ROLE
                                + "&RoleName=other&AssumeRolePolicyDocument="
                                + encoded(PolicyCalls.TRUST_EC2));

        assertError(reply, 404, "MalformedQueryString");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "!!!", "bm90IG91cnM=", "99999999999999999999"})
    void a_marker_that_is_not_ours_is_refused(String marker) {
        HttpResponse<String> reply =
                iam.form("Action=ListRoles" + VERSION + "&Marker=" + encoded(marker));

        assertError(reply, 400, "ValidationError");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%FF", "%C3%28", "%ED%A0%80", "%zz", "%"})
    void what_is_not_utf_8_is_refused(String name) {
        HttpResponse<String> reply =
                iam.form(
                        "Action=CreateRole"
                                + VERSION
                                + "&RoleName="
                                + name
                                + "&AssumeRolePolicyDocument="
                                + encoded(PolicyCalls.TRUST_EC2));

        assertError(reply, 404, "MalformedQueryString");
    }

    @Test
    void bytes_that_are_not_text_are_refused() {
        byte[] body = {'A', 'c', 't', 'i', 'o', 'n', '=', (byte) 0xff, (byte) 0xfe, 0};

        assertError(iam.post("/", body, SignedHttp.FORM), 404, "MalformedQueryString");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"LookupAttributes\":7}", "\u0000"})
    void json_that_is_none_is_refused(String body) {
        HttpResponse<String> reply =
                account.clients()
                        .http("cloudtrail")
                        .post(
                                "/",
                                body,
                                Map.of(
                                        "Content-Type",
                                        "application/x-amz-json-1.1",
                                        "X-Amz-Target",
                                        "CloudTrail_20131101.LookupEvents"));

        assertThat(reply.statusCode()).as(reply.body()).isBetween(200, 499);
    }

    @Test
    void an_unknown_target_is_refused() {
        HttpResponse<String> reply =
                account.clients()
                        .http("cloudtrail")
                        .post("/", "{}", Map.of("X-Amz-Target", "CloudTrail_20131101.nothing"));

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).contains("\"__type\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=x", "after=x", "from=yesterday", "to=x", "asOf=x"})
    void a_bad_search_is_refused(String query) {
        assertThat(account.clients().http("pastgrant").get("/v1/audit?" + query).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"accountId\":\"1\"}", "{\"accountId\":{}}", "\u0000"})
    void a_bad_account_is_refused(String body) {
        assertThat(
                        SERVER.operator()
                                .http("pastgrant")
                                .post("/v1/accounts", body, Map.of())
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void only_the_operator_opens_accounts() {
        HttpResponse<String> reply =
                account.clients().http("pastgrant").post("/v1/accounts", "", Map.of());

        assertThat(reply.statusCode()).isEqualTo(403);
        assertThat(reply.body()).contains("AccessDenied");
    }

    @Test
    void an_account_is_opened_once() {
        HttpResponse<String> reply =
                SERVER.operator()
                        .http("pastgrant")
                        .post("/v1/accounts", "{\"accountId\":\"" + account.id() + "\"}", Map.of());

        assertThat(reply.statusCode()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\nConnection: close\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\nConnection: close\r\n\r\n",
                "GET /%zz%FF?%=%&&= HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /as-of/%zz/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /?X-Amz-Algorithm=AWS4-HMAC-SHA256 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "TRACE * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
            })
    void bytes_that_are_hardly_http_break_nothing(String request) throws IOException {
        String reply = raw(request);

        assertThat(reply).doesNotStartWith("HTTP/1.1 5").doesNotStartWith("HTTP/1.1 2");
    }

    @Test
    void a_header_without_end_is_refused() throws IOException {
        String reply =
                raw(
                        "GET / HTTP/1.1\r\nHost: x\r\nX-Long: "
                                + "x".repeat(100_000)
                                + "\r\nConnection: close\r\n\r\n");

        assertThat(reply).doesNotStartWith("HTTP/1.1 5").doesNotStartWith("HTTP/1.1 2");
    }

    /** What comes back until the node hangs up. */
    private static String raw(String request) throws IOException {
        URI node = SERVER.endpoint();
        try (Socket socket = new Socket(node.getHost(), node.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException hungUp) {
            return "";
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void assertError(HttpResponse<String> reply, int status, String code) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
        assertThat(reply.body()).contains("<Code>" + code + "</Code>").contains("<RequestId>");
    }
}
