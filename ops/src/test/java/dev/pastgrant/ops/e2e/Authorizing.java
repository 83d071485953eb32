package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** Asks {@code POST /v1/authorize}, as the service whose keys the clients sign with. */
record Authorizing(Clients service) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    /** A question about a principal. */
    static ObjectNode principal(String arn, String action, String resource) {
        return question(action, resource).put("principal", arn);
    }

    /** A question about the holder of keys. */
    static ObjectNode holder(KeyCalls keys, String action, String resource) {
        ObjectNode question = question(action, resource).put("accessKeyId", keys.id());
        return keys.token() == null ? question : question.put("sessionToken", keys.token());
    }

    static ObjectNode question(String action, String resource) {
        return MAPPER.createObjectNode().put("action", action).put("resource", resource);
    }

    /** Many questions in one. */
    static ObjectNode batch(List<ObjectNode> questions) {
        ObjectNode body = MAPPER.createObjectNode();
        ArrayNode requests = body.putArray("requests");
        questions.forEach(requests::add);
        return body;
    }

    static JsonNode document(String policy) {
        return JsonReply.parse(policy);
    }

    /** What an answer says. */
    static String decision(JsonNode answer) {
        return answer.get("decision").textValue();
    }

    HttpResponse<String> send(String body) {
        return send("/v1/authorize", body, Map.of());
    }

    HttpResponse<String> send(String target, String body, Map<String, String> headers) {
        return service.http("pastgrant").post(target, body, headers.isEmpty() ? JSON : headers);
    }

    /** The answer, which there must be. */
    JsonNode ask(ObjectNode question) {
        HttpResponse<String> reply = send(question.toString());
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return JsonReply.parse(reply.body());
    }

    /** The answers to a batch, in order. */
    JsonNode askAll(List<ObjectNode> questions) {
        return ask(batch(questions)).get("answers");
    }

    /** A body that is refused, and with which words. */
    void isRefused(String body, int status, String code, String message) {
        HttpResponse<String> reply = send(body);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
        JsonNode error = JsonReply.parse(reply.body());
        assertThat(error.get("code").textValue()).isEqualTo(code);
        assertThat(error.get("message").textValue()).contains(message);
    }
}
