package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code /openapi.json} says what the native API knows, no more and no less. */
class NativeDescriptionTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final Pattern HEADING =
            Pattern.compile("^## ([A-Z]+ /\\S+)$", Pattern.MULTILINE);
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final String UNKNOWN = "is not known here";

    /** A parameter or body with which each operation succeeds, for the operator. */
    private static final Map<String, String> GOOD =
            Map.of(
                    "UnloadMFADevice",
                    "",
                    "GetNow",
                    "",
                    "SearchAudit",
                    "limit=1",
                    "WhoCan",
                    "action=s3:GetObject",
                    "WhatCan",
                    "principal=ROOT",
                    "CreateAccount",
                    "{}",
                    "ListAccounts",
                    "limit=1",
                    "CloseAccount",
                    "",
                    "Authorize",
                    """
                    {"principal":"ROOT","action":"s3:GetObject","resource":"*"}\
                    """,
                    "Evaluate",
                    """
                    {"principal":"ROOT","action":"s3:GetObject","resource":"*","policies":{}}\
                    """);

    /** One operation of the description. */
    record Described(String method, String path, JsonNode operation) {
        String id() {
            return operation.get("operationId").textValue();
        }

        String target(String query) {
            String to =
                    path.contains("{accountId}")
                            ? path.replace("{accountId}", SERVER.freshAccount().id())
                            : path.contains("{serialNumber}")
                                    ? path.replace("{serialNumber}", mfa().loadedFob())
                                    : path;
            return query.isEmpty() ? to : to + "?" + query;
        }

        boolean hasBody() {
            return operation.has("requestBody");
        }

        JsonNode body() {
            return operation.at("/requestBody/content/application~1json/schema");
        }

        List<JsonNode> parameters() {
            return operation.get("parameters").valueStream().filter(p -> p.has("name")).toList();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static JsonNode description() {
        HttpResponse<String> reply =
                SignedHttp.send(HttpRequest.newBuilder(SERVER.endpoint().resolve("/openapi.json")));
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Type")).contains("application/json");
        return JsonReply.parse(reply.body());
    }

    private static Stream<Described> all() {
        List<Described> all = new ArrayList<>();
        description()
                .get("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(operation ->
                                        all.add(
                                                new Described(
                                                        operation.getKey().toUpperCase(Locale.ROOT),
                                                        path.getKey(),
                                                        operation.getValue()))));
        return all.stream();
    }

    static Stream<Described> signed() {
        return all().filter(each -> !each.operation().has("security"));
    }

    private static String good(Described described) {
        String root = SERVER.operator().sts().getCallerIdentity().arn();
        return switch (described.id()) {
            case "LoadMFADevice" -> NativeMfaBodies.newFob();
            case "BeginSecurityKeyRegistration" -> mfa().beginning();
            case "RegisterSecurityKey" -> mfa().registration();
            default -> known(described).replace("ROOT", root);
        };
    }

    private static NativeMfaBodies mfa() {
        return new NativeMfaBodies(SERVER.operator());
    }

    private static String known(Described described) {
        return Objects.requireNonNull(GOOD.get(described.id()), described.id());
    }

    private static HttpResponse<String> send(Clients as, Described to, String query, String body) {
        return SignedHttp.send(
                as.http("pastgrant")
                        .signed(
                                to.method(),
                                to.target(query),
                                body.getBytes(StandardCharsets.UTF_8),
                                to.hasBody() ? JSON : Map.of(),
                                Clock.systemUTC()));
    }

    private static HttpResponse<String> sendGood(Clients as, Described to) {
        return to.hasBody() ? send(as, to, "", good(to)) : send(as, to, good(to), "");
    }

    @Test
    void what_the_document_explains_is_described() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "API.md"));

        assertThat(all().map(Described::toString))
                .containsExactlyInAnyOrderElementsOf(
                        HEADING.matcher(document).results().map(m -> m.group(1)).toList());
    }

    @Test
    void every_reference_leads_somewhere() {
        JsonNode whole = description();

        assertThat(whole.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(ref ->
                        assertThat(whole.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
    }

    @ParameterizedTest
    @MethodSource("signed")
    void an_operation_answers_with_the_fields_that_are_described(Described described) {
        HttpResponse<String> reply = sendGood(SERVER.operator(), described);

        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        JsonNode schema =
                described.operation().at("/responses/200/content/application~1json/schema");
        NavigableSet<String> fields = names(JsonReply.parse(reply.body()));
        assertThat(names(schema.get("properties"))).containsAll(fields);
        assertThat(fields)
                .containsAll(schema.path("required").valueStream().map(JsonNode::asText).toList());
    }

    @ParameterizedTest
    @MethodSource("signed")
    void an_operation_needs_the_permission_that_is_described(Described described) {
        Clients operator = SERVER.operator();
        String name = "nobody-" + described.id();
        operator.iam().createUser(r -> r.userName(name));
        Clients nobody = operator.with(new UserCalls(operator.iam()).keys(name));

        HttpResponse<String> denied = sendGood(nobody, described);

        assertThat(denied.statusCode()).as(denied.body()).isEqualTo(403);
        assertThat(denied.body())
                .contains(described.operation().get("x-pastgrant-permission").textValue());
    }

    @ParameterizedTest
    @MethodSource("signed")
    void the_parameters_that_are_described_are_known_and_no_other(Described described) {
        for (JsonNode parameter : described.parameters()) {
            String name = parameter.get("name").textValue();
            if (parameter.get("in").textValue().equals("query")) {
                assertThat(send(SERVER.operator(), described, name + "=1", "").body())
                        .as(name)
                        .doesNotContain(UNKNOWN);
            }
        }
        assertThat(send(SERVER.operator(), described, "undescribed=1", "{}").body())
                .contains("`undescribed` " + UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("signed")
    void what_is_required_must_be_there(Described described) {
        boolean isRequired =
                described.parameters().stream()
                                .filter(p -> p.get("in").textValue().equals("query"))
                                .anyMatch(p -> p.get("required").booleanValue())
                        || described.body().has("required");

        if (isRequired) {
            assertThat(send(SERVER.operator(), described, "", "{}").statusCode()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @MethodSource("signed")
    void the_fields_that_are_described_are_known_and_no_other(Described described) {
        if (!described.hasBody()) {
            return;
        }
        for (String name : names(described.body().get("properties"))) {
            assertThat(refused(described, name))
                    .as(name)
                    .doesNotContain("`" + name + "` " + UNKNOWN);
        }
        assertThat(refused(described, "undescribed")).contains("`undescribed` " + UNKNOWN);
    }

    /** What is said of a body that has a further field with a value that none of them may have. */
    private static String refused(Described described, String name) {
        ObjectNode body = (ObjectNode) JsonReply.parse(good(described));
        body.putNull(name);
        HttpResponse<String> reply = send(SERVER.operator(), described, "", body.toString());
        assertThat(reply.statusCode()).as("%s: %s", name, reply.body()).isEqualTo(400);
        return reply.body();
    }

    private static NavigableSet<String> names(JsonNode object) {
        NavigableSet<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
