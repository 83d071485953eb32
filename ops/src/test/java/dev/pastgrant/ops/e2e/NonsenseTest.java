package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.api.wire.shape.Operation;
import dev.pastgrant.api.wire.shape.Protocol;
import dev.pastgrant.api.wire.shape.ServiceModel;
import dev.pastgrant.api.wire.shape.Shape;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client's nonsense is the client's fault. An answer of 5xx would have SDKs send it again and
 * again.
 */
class NonsenseTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final int REQUESTS = Integer.getInteger("requests", 600);
    private static final int MOST_ITEMS = 3;
    private static final List<Integer> NUMBERS = List.of(-1, 0, 1, 900, 3600, Integer.MAX_VALUE);
    private static final List<String> NAMES = List.of("thing", "Thing", "other");

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final FreshAccount account = SERVER.freshAccount();
    private final List<Operation> operations;
    private final List<String> texts = new ArrayList<>();

    NonsenseTest(@TempDir Path folder) throws IOException {
        operations =
                ImplementedOperations.in(folder).stream()
                        .map(ServedOperation::model)
                        .filter(each -> each.service().protocol() == Protocol.QUERY)
                        .toList();
    }

    @BeforeEach
    void things_are_there_that_requests_may_name() {
        form("iam", "Action=CreateUser&Version=2010-05-08&UserName=thing");
        form("iam", "Action=CreateGroup&Version=2010-05-08&GroupName=thing");
        form("iam", "Action=CreateVirtualMFADevice&Version=2010-05-08&VirtualMFADeviceName=thing");
        for (String kind : List.of("user/thing", "role/thing", "policy/thing", "mfa/thing", "")) {
            texts.add(account.arn(kind));
        }
        texts.addAll(
                List.of(
                        "",
                        "/",
                        "//",
                        "a b",
                        "a/b",
                        "*",
                        "{}",
                        "[",
                        "null",
                        "v1",
                        "v0",
                        "é",
                        "😀",
                        "a\nb",
                        "\u007f",
                        "AWS:x",
                        "arn:::::",
                        "arn:aws:iam::aws:policy/X",
                        "-1"));
        texts.addAll(List.of("123456", "AKIA1234567890123456", "x".repeat(65), "中".repeat(600)));
        texts.add("{\"Version\":\"2012-10-17\",\"Statement\":[]}");
        texts.add(PolicyCalls.TRUST_EC2);
    }

    @Test
    void nonsense_is_never_answered_as_a_fault_of_the_server() {
        System.out.println("seed " + seed);
        for (int i = 0; i < REQUESTS; i++) {
            Operation operation = operations.get(random.nextInt(operations.size()));
            String request = request(operation);

            assertThat(form(operation.service().signingName(), request))
                    .as("seed %d: %s", seed, request)
                    .matches(reply -> reply.statusCode() < 500 || refusesParameter(reply));
        }
    }

    private static boolean refusesParameter(HttpResponse<String> reply) {
        return reply.statusCode() == 501
                && reply.body().contains("does not implement the parameter");
    }

    private HttpResponse<String> form(String service, String parameters) {
        return account.clients().http(service).form(parameters);
    }

    private String request(Operation operation) {
        StringBuilder request =
                new StringBuilder("Action=" + operation.name() + "&Version=")
                        .append(operation.service().apiVersion());
        ServiceModel model = ServiceModel.of(operation.service());
        Shape.Structure input = model.structure(operation.input());
        if (input != null) {
            members(model, input, "", request);
        }
        return request.toString();
    }

    private void members(
            ServiceModel model, Shape.Structure structure, String prefix, StringBuilder request) {
        structure
                .members()
                .forEach((name, member) -> {
                    if (random.nextInt(10) < (member.required() ? 9 : 3)) {
                        add(model, model.shape(member.shape()), prefix + name, request);
                    }
                });
    }

    private void add(ServiceModel model, Shape shape, String name, StringBuilder request) {
        switch (shape) {
            case Shape.Structure structure -> members(model, structure, name + ".", request);
            case Shape.ListOf list -> {
                for (int i = random.nextInt(MOST_ITEMS); i > 0; i--) {
                    add(model, model.shape(list.element()), name + ".member." + i, request);
                }
            }
            case Shape.Text text -> pair(name, text(text), request);
            case Shape.Numeric _ -> pair(name, one(NUMBERS).toString(), request);
            case Shape.Plain _ -> pair(name, one(List.of("true", "false", "maybe")), request);
            case Shape.MapOf _, Shape.Blob _ -> pair(name, "x", request);
        }
    }

    private String text(Shape.Text shape) {
        if (!shape.enumValues().isEmpty() && random.nextBoolean()) {
            return one(shape.enumValues());
        }
        return one(random.nextInt(3) == 0 ? NAMES : texts);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static void pair(String name, String value, StringBuilder request) {
        request.append('&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
