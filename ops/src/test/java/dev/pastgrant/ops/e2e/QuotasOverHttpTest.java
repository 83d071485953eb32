package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.http.HttpSettings;
import dev.pastgrant.api.iam.roletemplate.RoleTemplates;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.ops.config.RootCredentials;
import dev.pastgrant.ops.node.FirstAccount;
import dev.pastgrant.ops.node.Server;
import dev.pastgrant.ops.rocksdb.LogOptions;
import dev.pastgrant.ops.rocksdb.RocksStore;
import dev.pastgrant.policy.catalogue.ServicePrincipals;
import dev.pastgrant.projections.awspolicies.AwsPolicyHistory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotasOverHttpTest {
    private static final KeyCalls ROOT = RunningServer.OPERATOR;

    @TempDir Path folder;

    private Server start(Quotas quotas) throws IOException {
        return Server.start(
                RocksStore.open(LogOptions.in(folder)),
                new Server.Settings(
                        folder,
                        HttpSettings.on("127.0.0.1", 0),
                        new FirstAccount.Wanted(
                                null,
                                null,
                                new RootCredentials(
                                        new AccessKeyId(ROOT.id()), Secret.of(ROOT.secret()))),
                        false,
                        ServicePrincipals.OF_AWS,
                        quotas,
                        AwsPolicyHistory.BUNDLED,
                        RoleTemplates.NONE,
                        InstantSource.system()));
    }

    private static String iam(Server server, String call) {
        var http = new SignedHttp(RunningServer.endpoint(server), ROOT, "iam");
        byte[] body = ("Version=2010-05-08&Action=" + call).getBytes(StandardCharsets.UTF_8);
        return SignedHttp.send(http.signed("POST", "/", body, SignedHttp.FORM, Clock.systemUTC()))
                .body();
    }

    @Test
    void a_node_keeps_the_quotas_that_it_was_started_with_and_tells_them() throws IOException {
        try (Server server = start(Quotas.DEFAULT.with(Quota.USERS_PER_ACCOUNT, 1))) {
            assertThat(iam(server, "CreateUser&UserName=ada")).contains("<CreateUserResult>");
            assertThat(iam(server, "CreateUser&UserName=bob"))
                    .contains("<Code>LimitExceeded</Code>")
                    .contains("UsersPerAccount: 1");
            assertThat(iam(server, "GetAccountSummary").replaceAll("\\s", ""))
                    .contains("<key>UsersQuota</key><value>1</value>");
        }
        try (Server server = start(Quotas.DEFAULT)) {
            assertThat(iam(server, "CreateUser&UserName=bob")).contains("<CreateUserResult>");
        }
    }
}
