package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies are tried out over HTTP without being anybody's. */
class EvaluateOverHttpTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final String QUESTION =
            """
            {"principal": "arn:aws:iam::123456789012:user/ada", "action": "s3:GetObject",
             "resource": "arn:aws:s3:::reports/2026", "policies": {"identity": [%s]}}\
            """;

    private final FreshAccount account = SERVER.freshAccount();

    private HttpResponse<String> send(Clients clients, String target, byte[] body) {
        return clients.http("pastgrant")
                .post(target, body, Map.of("Content-Type", "application/json"));
    }

    private HttpResponse<String> send(String body) {
        return send(account.clients(), "/v1/evaluate", body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_decision_comes_with_all_that_led_to_it() {
        JsonNode answer =
                JsonReply.parse(send(QUESTION.formatted(PolicyCalls.allow("s3:Get*"))).body());

        assertThat(answer.get("decision").textValue()).isEqualTo("allowed");
        assertThat(answer.get("decidedBy").get("policy").get("name").textValue())
                .isEqualTo("identity[0]");
        assertThat(answer.get("gates")).isNotEmpty();
        JsonNode denied = JsonReply.parse(send(QUESTION.formatted("")).body());
        assertThat(denied.get("decision").textValue()).isEqualTo("implicitDeny");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "coffee", "{}", "{\"policies\": {\"identity\": [{}]}}"})
    void what_is_no_question_is_refused(String body) {
        HttpResponse<String> reply = send(body);

        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(400);
        assertThat(JsonReply.parse(reply.body()).get("code").textValue())
                .isEqualTo("ValidationError");
    }

    @Test
    void octets_that_are_no_text_are_refused() {
        byte[] body =
                QUESTION.formatted("")
                        .replace("ada", "ad\u00e4")
                        .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(send(account.clients(), "/v1/evaluate", body).statusCode()).isEqualTo(400);
    }

    @Test
    void it_needs_a_permission_and_has_no_past() {
        account.clients().iam().createUser(r -> r.userName("ada"));
        KeyCalls ada =
                KeyCalls.of(
                        account.clients()
                                .iam()
                                .createAccessKey(r -> r.userName("ada"))
                                .accessKey());
        byte[] body = QUESTION.formatted("").getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> denied = send(account.clients().with(ada), "/v1/evaluate", body);
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.body()).contains("pastgrant:Evaluate");
        assertThat(send(account.clients(), "/v1/evaluate?asOf=-1s", body).statusCode())
                .isEqualTo(400);
    }
}
