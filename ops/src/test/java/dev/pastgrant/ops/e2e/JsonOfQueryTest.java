package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The services of the query protocol answer JSON to clients that accept it, as EKS's and Vault's
 * do. Errors are in the namespace of the service that the signature names.
 */
class JsonOfQueryTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final String WHO = "Action=GetCallerIdentity&Version=2011-06-15";

    private final FreshAccount account = SERVER.freshAccount();

    private HttpResponse<String> send(Clients clients, String service, String form, String accept) {
        return SignedHttp.send(
                clients.http(service)
                        .signed(
                                "POST",
                                "/",
                                form.getBytes(StandardCharsets.UTF_8),
                                SignedHttp.FORM,
                                Clock.systemUTC())
                        .header("Accept", accept));
    }

    private JsonNode json(String service, String form) {
        HttpResponse<String> reply = send(account.clients(), service, form, "application/json");
        assertThat(reply.headers().firstValue("Content-Type")).contains("application/json");
        return JsonReply.parse(reply.body());
    }

    private String id(HttpResponse<String> reply) {
        return reply.headers().firstValue("x-amzn-RequestId").orElseThrow();
    }

    @Test
    void sts_answers_json() {
        HttpResponse<String> reply = send(account.clients(), "sts", WHO, "application/json");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(JsonReply.parse(reply.body()))
                .isEqualTo(
                        JsonReply.parse(
                                """
                                {"GetCallerIdentityResponse": {
                                  "GetCallerIdentityResult": {
                                    "UserId": "%s", "Account": "%s", "Arn": "%s"},
                                  "ResponseMetadata": {"RequestId": "%s"}}}\
                                """
                                        .formatted(
                                                account.id(),
                                                account.id(),
                                                account.arn("root"),
                                                id(reply))));
    }

    @Test
    void a_presigned_call_is_answered_in_json() {
        HttpResponse<String> reply =
                SignedHttp.send(
                        account.clients()
                                .http("sts")
                                .presigned("GET", "/?" + WHO, new byte[0])
                                .header("Accept", "application/json"));

        assertThat(
                        JsonReply.parse(reply.body())
                                .at("/GetCallerIdentityResponse/GetCallerIdentityResult/Account")
                                .textValue())
                .isEqualTo(account.id());
    }

    @Test
    void iam_answers_json_with_times_in_seconds_and_lists_as_arrays() {
        account.clients().iam().createUser(r -> r.userName("ada"));
        JsonNode result =
                json("iam", "Action=ListUsers&Version=2010-05-08")
                        .at("/ListUsersResponse/ListUsersResult");

        assertThat(result.get("IsTruncated").booleanValue()).isFalse();
        assertThat(result.get("Users").isArray()).isTrue();
        assertThat(result.at("/Users/0/UserName").textValue()).isEqualTo("ada");
        assertThat(result.at("/Users/0/CreateDate").isNumber()).isTrue();
    }

    @Test
    void an_operation_without_an_output_has_no_result() {
        account.clients().iam().createUser(r -> r.userName("ada"));
        JsonNode reply = json("iam", "Action=DeleteUser&Version=2010-05-08&UserName=ada");

        assertThat(reply.at("/DeleteUserResponse").fieldNames())
                .toIterable()
                .containsExactly("ResponseMetadata");
    }

    @Test
    void errors_are_json_also_before_the_caller_is_known() {
        Clients wrong = account.clients().with(new KeyCalls(account.root().id(), "wrong", null));
        JsonNode refused = json("iam", "Action=GetUser&Version=2010-05-08&UserName=nobody");
        HttpResponse<String> unsigned = send(wrong, "sts", WHO, "application/json");

        assertThat(refused.at("/Error/Code").textValue()).isEqualTo("NoSuchEntity");
        assertThat(refused.at("/Error/Type").textValue()).isEqualTo("Sender");
        assertThat(refused.at("/Error/Message").textValue()).contains("nobody");
        JsonNode bad = JsonReply.parse(unsigned.body());
        assertThat(bad.at("/Error/Code").textValue()).isEqualTo("SignatureDoesNotMatch");
        assertThat(bad.get("RequestId").textValue()).isEqualTo(id(unsigned));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "text/xml, application/json",
                "application/xml;q=0.9, application/json",
                "application/json;q=0",
                "application/jsonp"
            })
    void whoever_does_not_ask_for_json_first_gets_xml(String accept) {
        assertThat(send(account.clients(), "sts", WHO, accept).body()).startsWith("<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Application/JSON; charset=utf-8", "text/html, application/json"})
    void json_is_known_by_its_type_alone(String accept) {
        assertThat(send(account.clients(), "sts", WHO, accept).body()).startsWith("{");
    }

    @ParameterizedTest
    @CsvSource({
        "sts, https://sts.amazonaws.com/doc/2011-06-15/",
        "iam, https://iam.amazonaws.com/doc/2010-05-08/",
    })
    void an_error_is_in_the_namespace_of_the_service_that_the_signature_names(
            String service, String namespace) {
        Clients wrong = account.clients().with(new KeyCalls(account.root().id(), "wrong", null));
        HttpRequest.Builder presigned =
                wrong.http(service).presigned("GET", "/?" + WHO, new byte[0]);

        assertThat(send(wrong, service, WHO, "*/*").body()).contains(namespace);
        assertThat(SignedHttp.send(presigned).body()).contains(namespace);
        assertThat(wrong.http("cloudtrail").post("/", "{}", Map.of()).body()).contains("__type");
    }
}
