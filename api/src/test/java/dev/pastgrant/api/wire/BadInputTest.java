package dev.pastgrant.api.wire;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.pastgrant.api.wire.shape.Operation;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.api.wire.shape.ServiceModel;
import dev.pastgrant.domain.refusal.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkRequest;

/** Whatever arrives, the answer is a value: a request that can be checked, or an error. */
class BadInputTest {
    private static final int ROUNDS = 5_000;

    private static final List<String> PIECES =
            List.of(
                    "Action=CreateUser&Version=2010-05-08",
                    "Action=AssumeRole&Version=2011-06-15",
                    "Tags.member.1.Key=",
                    "Tags.member.",
                    "PolicySourceArn=",
                    "DurationSeconds=9",
                    "MaxItems=",
                    "{\"StartTime\":",
                    "\"MaxResults\":",
                    "\"Tags\":[{\"Key\":",
                    "1e99",
                    "[",
                    "]",
                    "{",
                    "}",
                    "\"",
                    ",",
                    ".",
                    "&",
                    "=",
                    "%",
                    "%00",
                    "+",
                    "/analyzer/",
                    "\\ud800",
                    "\u0000",
                    "😀",
                    "null",
                    "true");

    @ParameterizedTest
    @EnumSource
    void random_bytes_and_broken_requests_never_throw(Service service) {
        Random random = Seed.random();
        List<Operation> operations = List.copyOf(ServiceModel.of(service).operations());
        for (int i = 0; i < ROUNDS; i++) {
            Operation operation = operations.get(random.nextInt(operations.size()));
            WireRequest request = request(operation, random);
            assertThatCode(() -> serve(service, request))
                    .as("%s", request)
                    .doesNotThrowAnyException();
        }
    }

    private static void serve(Service service, WireRequest request) {
        Outcome<OperationCall, WireError> call = OperationResolver.resolve(service, request);
        Outcome<SdkRequest, WireError> read = call.then(Codecs::request);
        if (call instanceof Outcome.Ok(OperationCall resolved)
                && read instanceof Outcome.Ok(SdkRequest value)) {
            Constraints.check(resolved.operation(), value)
                    .ifPresent(error -> ErrorReply.of(service, error, ReplyForm.of(service), "id"));
            RecordJson.requestParameters(resolved.operation(), value).ifPresent(JsonBody::write);
        } else if (read instanceof Outcome.Bad(WireError error)) {
            ErrorReply.of(service, error, ReplyForm.of(service), "id");
        }
    }

    private static WireRequest request(Operation operation, Random random) {
        String target =
                operation.service().targetPrefixes().stream().findFirst().orElse("x")
                        + "."
                        + operation.name();
        return new WireRequest(
                operation.httpMethod().orElse("POST"),
                operation.requestUri().orElse("/"),
                text(random),
                Map.of("x-amz-target", List.of(target)),
                SdkBytes.fromByteArray(body(operation, random)));
    }

    private static byte[] body(Operation operation, Random random) {
        byte[] noise = new byte[random.nextInt(40)];
        random.nextBytes(noise);
        String text =
                switch (random.nextInt(3)) {
                    case 0 -> text(random);
                    case 1 ->
                            "Action="
                                    + operation.name()
                                    + "&Version="
                                    + operation.service().apiVersion()
                                    + "&"
                                    + text(random);
                    default -> new String(noise, StandardCharsets.ISO_8859_1);
                };
        return text.getBytes(
                random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
