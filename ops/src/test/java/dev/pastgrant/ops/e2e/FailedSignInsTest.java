package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FailedSignInsTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static int failedSignIns() {
        String health =
                SignedHttp.send(HttpRequest.newBuilder(SERVER.endpoint().resolve("/v1/health")))
                        .body();
        return JsonReply.parse(health).get("failedSignIns").intValue();
    }

    @Test
    void health_counts_unknown_keys_and_wrong_signatures() {
        Clients operator = SERVER.operator();
        operator.http("iam").form("Action=ListUsers&Version=2010-05-08");
        SignedHttp.send(HttpRequest.newBuilder(SERVER.endpoint()));
        assertThat(failedSignIns()).isZero();

        operator.with(new KeyCalls("AKIAZZZZZZZZZZZZZZZZ", "secret", null))
                .http("iam")
                .form("Action=ListUsers");
        operator.with(new KeyCalls(RunningServer.OPERATOR.id(), "wrong", null))
                .http("pastgrant")
                .get("/v1/now");

        assertThat(failedSignIns()).isEqualTo(2);
    }
}
