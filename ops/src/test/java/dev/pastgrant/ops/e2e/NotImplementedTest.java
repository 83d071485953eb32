package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.api.wire.shape.Operation;
import dev.pastgrant.api.wire.shape.Protocol;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.api.wire.shape.ServiceModel;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Every operation of the five services either works or says that it does not: none pretends. */
class NotImplementedTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private final FreshAccount account = SERVER.freshAccount();

    private final Set<Operation> implemented;

    NotImplementedTest(@TempDir Path folder) throws IOException {
        implemented =
                ImplementedOperations.in(folder).stream()
                        .map(ServedOperation::model)
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Test
    void what_is_not_implemented_says_so_and_is_recorded() {
        Set<String> missing = new TreeSet<>();
        Set<String> refused = new TreeSet<>();
        for (Service service : Service.values()) {
            for (Operation operation : ServiceModel.of(service).operations()) {
                if (!implemented.contains(operation)) {
                    missing.add(operation.action());
                    assertNotImplemented(operation);
                } else if (call(operation).statusCode() == 501) {
                    refused.add(operation.action());
                }
            }
        }

        assertThat(refused).as("what should be implemented").isEmpty();
        assertThat(missing).hasSizeGreaterThan(100);
        assertThat(recorded()).containsExactlyElementsOf(missing);
    }

    private Set<String> recorded() {
        List<String> names = new ArrayList<>();
        for (JsonNode each :
                RunningServer.audit(account.clients(), Map.of("error", "NotImplemented"))) {
            String service = each.get("eventSource").textValue().replace(".amazonaws.com", "");
            names.add(service + ":" + each.get("eventName").textValue());
        }
        return new TreeSet<>(names);
    }

    private void assertNotImplemented(Operation operation) {
        HttpResponse<String> reply = call(operation);
        assertThat(reply.statusCode()).as(operation.action() + ": " + reply.body()).isEqualTo(501);
        if (operation.service().protocol() == Protocol.REST_JSON) {
            assertThat(reply.headers().firstValue("x-amzn-ErrorType")).contains("NotImplemented");
        } else {
            assertThat(reply.body()).contains("NotImplemented");
        }
    }

    private HttpResponse<String> call(Operation operation) {
        SignedHttp http = account.clients().http(operation.service().signingName());
        return switch (operation.service().protocol()) {
            case QUERY ->
                    http.form(
                            "Action="
                                    + operation.name()
                                    + "&Version="
                                    + operation.service().apiVersion());
            case JSON_1_1 ->
                    http.post(
                            "/",
                            "{}",
                            Map.of(
                                    "Content-Type",
                                    "application/x-amz-json-1.1",
                                    "X-Amz-Target",
                                    operation.service().targetPrefixes().getFirst()
                                            + "."
                                            + operation.name()));
            case REST_JSON -> rest(http, operation);
        };
    }

    private static HttpResponse<String> rest(SignedHttp http, Operation operation) {
        String path = operation.requestUri().orElseThrow().replaceAll("\\{[^}]*}", "x");
        return SignedHttp.send(
                http.signed(
                        operation.httpMethod().orElseThrow(),
                        path,
                        new byte[0],
                        Map.of("Content-Type", "application/json"),
                        Clock.systemUTC()));
    }
}
