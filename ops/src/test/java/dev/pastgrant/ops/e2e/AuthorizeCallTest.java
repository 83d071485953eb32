package dev.pastgrant.ops.e2e;

import static dev.pastgrant.ops.e2e.Authorizing.decision;
import static dev.pastgrant.ops.e2e.Authorizing.holder;
import static dev.pastgrant.ops.e2e.Authorizing.principal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.iam.IamClient;

/**
 * How a service may ask what a principal may do: many questions in one, of the past, by permission.
 */
class AuthorizeCallTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final String REPORT = "arn:aws:s3:::reports/2026";

    private final FreshAccount account = SERVER.freshAccount();
    private final IamClient iam = account.clients().iam();
    private final UserCalls users = new UserCalls(iam);
    private final Authorizing root = new Authorizing(account.clients());

    /** A service of the account that may ask as its policy says. */
    private Authorizing service(String policy) {
        users.add("service", policy);
        return new Authorizing(account.clients().with(users.keys("service")));
    }

    private static String mayAsk(String resource) {
        return """
        {"Version":"2012-10-17","Statement":[
          {"Effect":"Allow","Action":"pastgrant:Authorize","Resource":"%s"}]}\
        """
                .formatted(resource);
    }

    private String now() {
        return JsonReply.parse(account.clients().http("pastgrant").get("/v1/now").body())
                .get("time")
                .textValue();
    }

    @Test
    void a_batch_is_answered_in_order_and_one_bad_key_spoils_nothing() {
        String ada = users.add("ada", PolicyCalls.READ_REPORTS);
        JsonNode answers =
                root.askAll(
                        List.of(
                                principal(ada, "s3:GetObject", REPORT),
                                holder(
                                        new KeyCalls("AKIAIOSFODNN7EXAMPLF", "", null),
                                        "s3:GetObject",
                                        REPORT),
                                principal(ada, "s3:DeleteObject", REPORT)));

        assertThat(answers)
                .extracting(Authorizing::decision)
                .containsExactly("allowed", "implicitDeny", "explicitDeny");
        assertThat(answers.get(1).get("code").textValue()).isEqualTo("InvalidClientTokenId");
    }

    @Test
    void a_batch_has_at_most_a_thousand_questions() {
        String ada = users.add("ada", PolicyCalls.READ_REPORTS);
        List<ObjectNode> many =
                IntStream.range(0, 1000)
                        .mapToObj(i -> principal(ada, "s3:GetObject", REPORT + "/" + i))
                        .toList();
        assertThat(root.askAll(many)).hasSize(1000).allMatch(a -> decision(a).equals("allowed"));

        String body =
                "{\"requests\":"
                        + Stream.concat(many.stream(), many.stream().limit(1)).toList()
                        + "}";
        root.isRefused(body, 400, "ValidationError", "`requests` must have at most 1000");
    }

    @Test
    void the_past_answers_for_itself() {
        String ada = users.add("ada", PolicyCalls.READ_REPORTS);
        String before = now();
        long position =
                root.ask(principal(ada, "s3:GetObject", REPORT)).get("position").longValue();
        iam.deleteUserPolicy(r -> r.userName("ada").policyName("inline"));

        ObjectNode question = principal(ada, "s3:GetObject", REPORT);
        assertThat(decision(root.ask(question))).isEqualTo("implicitDeny");
        question.put("asOf", before);
        JsonNode then = root.ask(question);
        assertThat(decision(then)).isEqualTo("allowed");
        assertThat(then.get("position").longValue()).isLessThanOrEqualTo(position);
        assertThat(decision(root.ask(question.deepCopy().put("asOf", "@" + position))))
                .isEqualTo("allowed");
        assertThat(decision(root.ask(question.deepCopy().put("asOf", "-2h"))))
                .isEqualTo("implicitDeny");
    }

    @Test
    void one_moment_is_enough() {
        ObjectNode question =
                principal(users.add("ada", PolicyCalls.READ_REPORTS), "s3:GetObject", REPORT)
                        .put("asOf", "-1s");
        String body = question.toString();

        assertThat(root.send("/v1/authorize?asOf=-1s", body, Map.of()).statusCode()).isEqualTo(400);
        assertThat(root.send("/as-of/-1s/v1/authorize", body, Map.of()).statusCode())
                .isEqualTo(400);
        assertThat(root.send("/v1/authorize", body, Map.of("X-As-Of", "-1s")).statusCode())
                .isEqualTo(400);
        question.remove("asOf");
        assertThat(root.send("/as-of/-1s/v1/authorize", question.toString(), Map.of()).body())
                .contains("\"decision\"");
    }

    @Test
    void asking_needs_a_permission_on_the_principal() {
        String ada = users.add("ada", PolicyCalls.READ_REPORTS);
        Authorizing service = service(mayAsk(account.arn("user/a*")));

        assertThat(decision(service.ask(principal(ada, "s3:GetObject", REPORT))))
                .isEqualTo("allowed");
        service.isRefused(
                principal(account.arn("user/service"), "s3:GetObject", REPORT).toString(),
                403,
                "AccessDenied",
                "is not authorized to perform: pastgrant:Authorize on resource: "
                        + account.arn("user/service"));
        service.isRefused(
                principal(ada, "s3:GetObject", REPORT).put("asOf", "-1s").toString(),
                403,
                "AccessDenied",
                "pastgrant:ReadAt");
    }

    @Test
    void only_a_refused_call_leaves_a_record() {
        String ada = users.add("ada", PolicyCalls.READ_REPORTS);
        root.ask(principal(ada, "s3:GetObject", REPORT));
        root.ask(principal(ada, "s3:PutObject", REPORT));
        Authorizing service = service(mayAsk(account.arn("user/service")));
        service.send(principal(ada, "s3:GetObject", REPORT).toString());

        List<JsonNode> records =
                RunningServer.audit(account.clients(), Map.of("action", "pastgrant:Authorize"));
        assertThat(records).hasSize(1);
        assertThat(records.getFirst().get("errorCode").textValue()).isEqualTo("AccessDenied");
        assertThat(records.getFirst().get("userIdentity").get("userName").textValue())
                .isEqualTo("service");
    }

    @Test
    void another_account_is_the_operators_business_only() {
        String ada = users.add("ada", PolicyCalls.READ_REPORTS);
        KeyCalls key = users.keys("ada");
        FreshAccount other = SERVER.freshAccount();
        Authorizing stranger = new Authorizing(other.clients());

        stranger.isRefused(
                principal(ada, "s3:GetObject", REPORT).toString(),
                403,
                "AccessDenied",
                "because it is of another account");
        assertThat(stranger.ask(holder(key, "s3:GetObject", REPORT)).get("code").textValue())
                .isEqualTo("AccessDenied");
        Authorizing operator = new Authorizing(SERVER.operator());
        assertThat(
                        decision(
                                operator.ask(
                                        principal(ada, "s3:GetObject", REPORT)
                                                .put("resourceAccount", account.id()))))
                .isEqualTo("allowed");
        assertThat(decision(operator.ask(principal(ada, "s3:GetObject", REPORT))))
                .as("without a word about its owner the resource is the operator's")
                .isEqualTo("implicitDeny");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "coffee",
                "{\"action\":\"s3:GetObject\"",
                "{\"action\":\"s3:GetObject\",\"action\":\"s3:PutObject\"}",
                "{} {}",
                "{\"requests\":[]}",
                "{\"requests\":{}}",
                "{\"requests\":[{}],\"action\":\"s3:GetObject\"}",
            })
    void what_is_no_question_is_refused(String body) {
        assertThat(root.send(body).statusCode()).as(root.send(body).body()).isEqualTo(400);
    }

    @Test
    void a_mistake_is_named_with_its_place() {
        String good = principal(account.arn("root"), "s3:GetObject", REPORT).toString();
        for (var mistake :
                Map.of(
                                "\"resources\":\"x\"", "`requests[1].resources` is not known here",
                                "\"context\":{\"a\":{}}", "`requests[1].context.a` must be a text",
                                "\"context\":{\"a\":1,\"A\":2}", "`requests[1].context.A` stands",
                                "\"resourceAccount\":\"1\"", "`requests[1].resourceAccount` must",
                                "\"resourcePolicy\":{\"Version\":1}",
                                        "`requests[1].resourcePolicy`",
                                "\"resourcePolicy\":\"{}\"", "`requests[1].resourcePolicy` must be",
                                "\"accessKeyId\":\"AKIA\"", "one of them",
                                "\"asOf\":\"-1h\"", "`requests[1].asOf` is not known here")
                        .entrySet()) {
            root.isRefused(
                    "{\"requests\":[%s,%s]}"
                            .formatted(good, good.replace("{", "{" + mistake.getKey() + ",")),
                    400,
                    "ValidationError",
                    mistake.getValue());
        }
    }
}
