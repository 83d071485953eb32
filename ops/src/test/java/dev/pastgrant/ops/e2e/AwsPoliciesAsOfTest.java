package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.http.HttpSettings;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.ops.config.RootCredentials;
import dev.pastgrant.ops.node.FirstAccount;
import dev.pastgrant.ops.node.Server;
import dev.pastgrant.ops.rocksdb.LogOptions;
import dev.pastgrant.ops.rocksdb.RocksStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node that has run since 2017. On 14 November 2017 AWS let its power users list roles, by the
 * third version of the policy.
 */
class AwsPoliciesAsOfTest {
    private static final KeyCalls ROOT = RunningServer.OPERATOR;
    private static final String POWER_USER = "arn:aws:iam::aws:policy/PowerUserAccess";

    @TempDir Path folder;
    private volatile Instant now = Instant.parse("2017-06-01T00:00:00Z");
    private Server server;

    @BeforeEach
    void start() throws IOException {
        InstantSource clock = () -> now;
        var root = new RootCredentials(new AccessKeyId(ROOT.id()), Secret.of(ROOT.secret()));
        server =
                Server.start(
                        RocksStore.open(LogOptions.in(folder).withClock(clock)),
                        new Server.Settings(
                                folder,
                                HttpSettings.on("127.0.0.1", 0),
                                new FirstAccount.Wanted(null, null, root),
                                false,
                                clock));
        iam("", "CreateUser&UserName=ada");
        iam("", "AttachUserPolicy&UserName=ada&PolicyArn=" + POWER_USER);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String post(String service, String target, String body, Map<String, String> headers) {
        var http = new SignedHttp(RunningServer.endpoint(server), ROOT, service);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Clock signing = Clock.fixed(now, ZoneOffset.UTC);
        return SignedHttp.send(http.signed("POST", target, bytes, headers, signing)).body();
    }

    private String iam(String asOf, String call) {
        return post("iam", asOf + "/", "Version=2010-05-08&Action=" + call, SignedHttp.FORM);
    }

    private String mayListRoles(@Nullable String asOf) {
        return Authorizing.decision(answer(asOf));
    }

    private JsonNode answer(@Nullable String asOf) {
        ObjectNode question =
                Authorizing.principal("arn:aws:iam::123456789012:user/ada", "iam:ListRoles", "*");
        if (asOf != null) {
            question.put("asOf", asOf);
        }
        Map<String, String> json = Map.of("Content-Type", "application/json");
        String answer = post("pastgrant", "/v1/authorize", question.toString(), json);
        return JsonReply.parse(answer);
    }

    private String policy(String asOf) {
        return iam(asOf, "GetPolicy&PolicyArn=" + POWER_USER);
    }

    @Test
    void a_new_version_is_in_force_from_its_time_on_and_the_past_keeps_the_former() {
        assertThat(policy("")).contains("<DefaultVersionId>v2</DefaultVersionId>");
        assertThat(mayListRoles(null)).isEqualTo("implicitDeny");

        now = Instant.parse("2018-06-01T00:00:00Z");

        assertThat(policy("")).contains("<DefaultVersionId>v3</DefaultVersionId>");
        assertThat(mayListRoles(null)).isEqualTo("allowed");
        assertThat(policy("/as-of/2017-07-01T00:00:00Z"))
                .contains("<DefaultVersionId>v2</DefaultVersionId>")
                .contains("<UpdateDate>2016-12-06T18:11:16Z</UpdateDate>");
        assertThat(mayListRoles("2017-07-01T00:00:00Z")).isEqualTo("implicitDeny");
        assertThat(mayListRoles("2017-11-14T22:39:11Z")).isEqualTo("allowed");
    }

    @Test
    void a_decision_says_if_it_is_not_known_when_the_version_came_into_force() {
        now = Instant.parse("2018-06-01T00:00:00Z");
        JsonNode known = answer(null).get("decidedBy").get("policy");
        now = Instant.parse("2025-01-01T00:00:00Z");
        JsonNode guessed = answer(null).get("decidedBy").get("policy");

        assertThat(known.get("version").textValue()).isEqualTo("v3");
        assertThat(known.has("versionTime")).isFalse();
        assertThat(guessed.get("version").textValue()).isEqualTo("v8");
        assertThat(guessed.get("versionTime").textValue()).isEqualTo("guess");
    }

    @Test
    void what_aws_had_not_made_yet_cannot_be_attached_or_read() {
        String later = "arn:aws:iam::aws:policy/AWSSupportPlansFullAccess";

        assertThat(iam("", "AttachUserPolicy&UserName=ada&PolicyArn=" + later))
                .contains("<Code>NoSuchEntity</Code>");

        now = Instant.parse("2024-01-01T00:00:00Z");

        assertThat(iam("", "GetPolicy&PolicyArn=" + later)).contains("<Policy>");
        assertThat(iam("/as-of/2018-01-01T00:00:00Z", "GetPolicy&PolicyArn=" + later))
                .contains("<Code>NoSuchEntity</Code>");
        assertThat(iam("/as-of/2018-01-01T00:00:00Z", "ListPolicies&Scope=AWS&MaxItems=1000"))
                .contains("<PolicyName>PowerUserAccess</PolicyName>")
                .doesNotContain("<PolicyName>AWSSupportPlansFullAccess</PolicyName>");
    }
}
