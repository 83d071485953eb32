package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.http.HttpSettings;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.ops.config.RootCredentials;
import dev.pastgrant.ops.node.FirstAccount;
import dev.pastgrant.ops.node.Server;
import dev.pastgrant.ops.rocksdb.FolderContents;
import dev.pastgrant.ops.rocksdb.LogOptions;
import dev.pastgrant.ops.rocksdb.RocksStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.User;

/** The clock was an hour ahead once, and a call was recorded with its time. */
class ClockBehindTest {
    private static final Clock AHEAD = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));

    @TempDir Path data;

    private void createUserWithTheClockAhead() throws IOException {
        RootCredentials operator =
                new RootCredentials(
                        new AccessKeyId(RunningServer.OPERATOR.id()),
                        Secret.of(RunningServer.OPERATOR.secret()));
        try (Server server =
                Server.start(
                        RocksStore.open(LogOptions.in(data).withClock(AHEAD)),
                        new Server.Settings(
                                data,
                                HttpSettings.on("127.0.0.1", 0),
                                new FirstAccount.Wanted(null, null, operator),
                                false,
                                AHEAD))) {
            SignedHttp iam =
                    new SignedHttp(RunningServer.endpoint(server), RunningServer.OPERATOR, "iam");
            byte[] call =
                    "Action=CreateUser&UserName=early&Version=2010-05-08"
                            .getBytes(StandardCharsets.UTF_8);
            assertThat(
                            SignedHttp.send(iam.signed("POST", "/", call, SignedHttp.FORM, AHEAD))
                                    .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_node_goes_on_when_the_operator_accepts_it_and_verify_does_not_care() throws Exception {
        createUserWithTheClockAhead();
        FolderContents before = FolderContents.of(data);

        ChildServer.Ended refused = ChildServer.fail(data, 0, RunningServer.OPERATOR);
        assertThat(refused.errors())
                .singleElement()
                .asString()
                .contains("more than 60 s before the last commit", "`--accept-clock-behind`");
        assertThat(verify().text()).startsWith("the log is whole");
        assertThat(FolderContents.of(data)).isEqualTo(before);

        ChildServer child = ChildServer.startAccepting(data, "--accept-clock-behind");
        try {
            assertItGoesOn(child);
        } finally {
            child.kill();
        }
        assertThat(verify().text()).startsWith("the log is whole");
    }

    private static void assertItGoesOn(ChildServer child) {
        IamClient iam = child.operator().iam();
        iam.createUser(r -> r.userName("late"));
        iam.tagUser(r -> r.userName("late").tags(Tag.builder().key("k").value("v").build()));
        assertThat(iam.listUsers().users())
                .extracting(User::userName)
                .containsExactly("early", "late");
        String position = "@" + now(child.operator()).get("position").asText();
        assertThat(child.operator().iamAsOf(position).listUsers().users()).hasSize(2);
        String time = now(child.operator()).get("time").textValue();
        IamClient past = child.operator().iamAsOf(time);
        assertThat(past.listUsersPaginator(r -> r.maxItems(1)).users()).hasSize(2);
        assertThat(RunningServer.audit(child.operator(), Map.of("action", "iam:CreateUser")))
                .hasSize(2);
    }

    private Program.Output verify() throws IOException, InterruptedException {
        return Program.run(ChildServer.command("verify", "--data", data.toString()));
    }

    private static JsonNode now(Clients clients) {
        return JsonReply.parse(clients.http("pastgrant").get("/v1/now").body());
    }
}
