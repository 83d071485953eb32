package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.iam.IamClient;

/** An auditor asks who can do what, now and then. */
class ReachTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final String WHO = "/v1/who-can?action=s3%3AGetObject";
    private static final String FROM_HOME =
            """
            {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject",
              "Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}}}\
            """;

    private final FreshAccount account = SERVER.freshAccount();
    private final IamClient iam = account.clients().iam();

    private void user(String name, String policy) {
        iam.createUser(r -> r.userName(name));
        iam.putUserPolicy(r -> r.userName(name).policyName("inline").policyDocument(policy));
    }

    private JsonNode ask(String target) {
        HttpResponse<String> reply = account.clients().http("pastgrant").get(target);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return JsonReply.parse(reply.body());
    }

    private static List<String> principals(JsonNode answer) {
        return answer.get("principals").findValuesAsText("principal");
    }

    @Test
    void who_can_names_the_statement_and_what_it_depends_on() {
        user("ada", PolicyCalls.allow("s3:Get*"));
        user("bob", FROM_HOME);
        user("eve", PolicyCalls.allow("sqs:*"));

        JsonNode answer = ask(WHO);
        assertThat(principals(answer))
                .containsExactly(
                        account.arn("root"), account.arn("user/ada"), account.arn("user/bob"));
        JsonNode ada = answer.get("principals").get(1);
        assertThat(ada.get("access").textValue()).isEqualTo("always");
        assertThat(ada.get("through").get(0).get("policy").get("name").textValue())
                .isEqualTo("inline");
        JsonNode bob = answer.get("principals").get(2);
        assertThat(bob.get("access").textValue()).isEqualTo("depends");
        assertThat(bob.get("dependsOn").get(0).get("effect").textValue()).isEqualTo("Allow");
        assertThat(bob.get("dependsOn").get(0).get("keys").get(0).textValue())
                .isEqualTo("aws:SourceIp");
    }

    @Test
    void the_past_had_others() {
        user("ada", PolicyCalls.allow("s3:Get*"));
        String then =
                JsonReply.parse(account.clients().http("pastgrant").get("/v1/now").body())
                        .get("time")
                        .textValue();
        iam.deleteUserPolicy(r -> r.userName("ada").policyName("inline"));

        assertThat(principals(ask(WHO))).containsExactly(account.arn("root"));
        assertThat(principals(ask(WHO + "&asOf=" + then)))
                .containsExactly(account.arn("root"), account.arn("user/ada"));
    }

    @Test
    void pages_follow_one_another() {
        for (String name : List.of("ada", "bob", "eve")) {
            user(name, PolicyCalls.allow("s3:Get*"));
        }
        List<String> found = new ArrayList<>();
        String after = "";
        int pages = 0;
        do {
            JsonNode page = ask(WHO + "&limit=3" + after);
            found.addAll(principals(page));
            after = page.has("after") ? "&after=" + page.get("after").textValue() : "";
            pages++;
        } while (!after.isEmpty());

        assertThat(pages).isEqualTo(2);
        assertThat(found)
                .containsExactly(
                        account.arn("root"),
                        account.arn("user/ada"),
                        account.arn("user/bob"),
                        account.arn("user/eve"));
    }

    @Test
    void what_can_lists_actions_and_resources_page_by_page() {
        user(
                "ada",
                """
                {"Version":"2012-10-17","Statement":{"Effect":"Allow",
                  "Action":["sqs:SendMessage","sqs:DeleteMessage"],"Resource":"arn:aws:sqs:*:*:work"}}\
                """);
        String target = "/v1/what-can?principal=" + account.arn("user/ada");
        List<String> actions = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = ask(target + "&limit=1" + after);
            JsonNode ability = page.get("abilities").get(0);
            if (ability.get("resources").textValue().equals("arn:aws:sqs:*:*:work")) {
                assertThat(ability.get("access").textValue()).isEqualTo("always");
                assertThat(ability.get("actions")).hasSize(1);
                actions.add(ability.get("actions").get(0).textValue());
            }
            after = page.has("after") ? "&after=" + page.get("after").asText() : "";
        } while (!after.isEmpty());

        assertThat(actions).containsExactly("sqs:DeleteMessage", "sqs:SendMessage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/who-can",
                "/v1/who-can?action=GetObject",
                "/v1/who-can?action=s3%3A%2A",
                WHO + "&limit=0",
                WHO + "&limit=10001",
                WHO + "&after=nobody",
                "/v1/what-can",
                "/v1/what-can?principal=ada"
            })
    void what_is_no_question_is_refused(String target) {
        HttpResponse<String> reply = account.clients().http("pastgrant").get(target);

        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(400);
    }

    @Test
    void nobody_can_ask_without_a_permission_and_nothing_is_known_of_nobody() {
        user("ada", PolicyCalls.allow("s3:*"));
        KeyCalls ada = KeyCalls.of(iam.createAccessKey(r -> r.userName("ada")).accessKey());
        SignedHttp unprivileged = account.clients().with(ada).http("pastgrant");
        String whatCan = "/v1/what-can?principal=";

        assertThat(unprivileged.get(WHO).body()).contains("pastgrant:WhoCan");
        assertThat(unprivileged.get(whatCan + account.arn("user/ada")).body())
                .contains("pastgrant:WhatCan on resource: " + account.arn("user/ada") + " because");
        assertThat(
                        account.clients()
                                .http("pastgrant")
                                .get(whatCan + account.arn("user/nobody"))
                                .statusCode())
                .isEqualTo(404);
    }
}
