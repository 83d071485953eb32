package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.http.HttpSettings;
import dev.pastgrant.api.http.TrustedProxies;
import dev.pastgrant.ops.node.Server;
import dev.pastgrant.policy.language.IpRange;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node behind a proxy that ends TLS. */
class ForwardedForTest {
    private static final String ONLY_FROM_THERE =
            """
            {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:ListUsers","Resource":"*",
              "Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"},"Bool":{"aws:SecureTransport":"true"}}}}\
            """;

    @TempDir Path data;

    private int status(HttpSettings settings) throws Exception {
        try (Server server = RunningServer.start(data, settings)) {
            FreshAccount account =
                    RunningServer.freshAccount(
                            new Clients(RunningServer.endpoint(server), RunningServer.OPERATOR));
            var iam = account.clients().iam();
            iam.createUser(r -> r.userName("ada"));
            iam.putUserPolicy(
                    r -> r.userName("ada").policyName("there").policyDocument(ONLY_FROM_THERE));
            KeyCalls ada = KeyCalls.of(iam.createAccessKey(r -> r.userName("ada")).accessKey());
            byte[] body = "Action=ListUsers&Version=2010-05-08".getBytes(StandardCharsets.UTF_8);
            return SignedHttp.send(
                            account.clients()
                                    .with(ada)
                                    .http("iam")
                                    .signed("POST", "/", body, SignedHttp.FORM, Clock.systemUTC())
                                    .header("X-Forwarded-For", "198.51.100.1, 203.0.113.9")
                                    .header("X-Forwarded-Proto", "https"))
                    .statusCode();
        }
    }

    @Test
    void a_trusted_proxy_says_where_a_request_comes_from() throws Exception {
        IpRange loopback = IpRange.parse("127.0.0.0/8").orElseThrow();

        assertThat(
                        status(
                                HttpSettings.on("127.0.0.1", 0)
                                        .with(new TrustedProxies(List.of(loopback)))))
                .isEqualTo(200);
    }

    @Test
    void anybody_else_says_it_in_vain() throws Exception {
        assertThat(status(HttpSettings.on("127.0.0.1", 0))).isEqualTo(403);
    }
}
