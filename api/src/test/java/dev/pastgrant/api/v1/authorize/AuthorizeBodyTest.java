package dev.pastgrant.api.v1.authorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pastgrant.api.v1.json.Fault;
import dev.pastgrant.domain.questions.authorize.PrincipalRef;
import dev.pastgrant.policy.id.AccountId;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body is read as it is meant, or not at all. */
class AuthorizeBodyTest {
    private static final String ADA = "arn:aws:iam::123456789012:user/ada";
    private static final String FULL =
            """
            {"principal": "%s", "action": "s3:GetObject", "resource": "arn:aws:s3:::b/k",
             "resourcePolicy": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
               "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::b/ü"}]},
             "resourceAccount": "210987654321",
             "context": {"aws:SourceIp": "10.0.0.1", "s3:prefix": ["a", "b"], "s3:max-keys": 10,
               "aws:SecureTransport": true, "none": []},
             "asOf": "-2h", "explain": true, "encodeMessage": true}\
            """
                    .formatted(ADA);
    private static final String SIGNED =
            """
            {"requests": [{"action": "s3:GetObject", "resource": "*", "signedRequest": {
              "method": "GET", "uri": "/k?a=1", "headers": {"Host": "h", "Accept": ["a", "b"]},
              "body": ""}}, {"action": "s3:GetObject", "resource": "*", "accessKeyId": "AKIA",
              "sessionToken": "t"}]}\
            """;

    private static AuthorizeBody read(String body) {
        return AuthorizeBody.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String fault(byte[] body) {
        Throwable thrown = catchThrowable(() -> AuthorizeBody.read(body));
        assertThat(thrown).isInstanceOf(Fault.class);
        return ((Fault) thrown).what();
    }

    @Test
    void every_field_is_understood() {
        AuthorizeBody body = read(FULL);

        assertThat(body.isBatch()).isFalse();
        assertThat(body.explain()).isTrue();
        assertThat(body.encodeMessage()).isTrue();
        assertThat(body.asOf()).isEqualTo("-2h");
        AskedDecision asked = body.questions().getFirst();
        assertThat(asked.who())
                .isEqualTo(new AskedPrincipal.Principal(PrincipalRef.named(ADA).orElseThrow()));
        assertThat(asked.action()).isEqualTo("s3:GetObject");
        assertThat(asked.service()).isEqualTo("s3");
        assertThat(asked.resource()).isEqualTo("arn:aws:s3:::b/k");
        assertThat(asked.resourcePolicy()).isNotNull();
        assertThat(asked.resourceAccount()).isEqualTo(new AccountId("210987654321"));
        assertThat(asked.context().valuesByKey())
                .containsEntry("aws:sourceip", List.of("10.0.0.1"))
                .containsEntry("s3:prefix", List.of("a", "b"))
                .containsEntry("s3:max-keys", List.of("10"))
                .containsEntry("aws:securetransport", List.of("true"))
                .containsEntry("none", List.of());
    }

    @Test
    void a_batch_keeps_its_order() {
        AuthorizeBody body = read(SIGNED);

        assertThat(body.isBatch()).isTrue();
        assertThat(body.questions().getFirst().who()).isInstanceOf(AskedPrincipal.Signer.class);
        assertThat(body.questions().getLast().who())
                .isEqualTo(new AskedPrincipal.AccessKey("AKIA", "t"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}                                                | `action` is missing",
                "{\"action\":\"s3:*\"}                             | `action` must name",
                "{\"action\":\"GetObject\"}                        | `action` must name",
                "{\"action\":\"\"}                                 | `action` must not be empty",
                "{\"action\":null}                                 | `action` must be a text",
                "{\"action\":\"s3:A\"}                             | `resource` is missing",
                "{\"action\":\"s3:A\",\"resource\":\"*\"}          | must say whom",
                "{\"principal\":\"ada\"}                           | `principal` must be the ARN",
                "{\"explain\":\"yes\"}                             | `explain` must be true or false",
                "{\"action\":\"s3:A\",\"action\":\"s3:A\"}         | `action` stands there twice",
                "{\"context\":{\"a\":1,\"A\":1}}                 | `context.A` stands there twice",
                "{\"context\":{\"a\":[],\"A\":[]}}               | `context.A` stands there twice",
                "{\"resourcePolicy\":{\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}}}"
                        + " | `resourcePolicy` is no policy of a resource: a statement has no"
                        + " principals",
                "{\"requests\":[7]}                                | `requests[0]` must be a JSON object",
                "{\"requests\":[{\"action\":\"s3:A\"}]}            | `requests[0].resource` is missing",
                "{\"signedRequest\":{\"headers\":{\"Host\":[{}]}}} | `signedRequest.headers.Host[0]` must",
            })
    void a_fault_says_what_is_wrong_where(String body, String message) {
        assertThat(fault(body.getBytes(StandardCharsets.UTF_8))).contains(message);
    }

    @Test
    void of_many_names_none_may_stand_there_twice() {
        String headers =
                IntStream.range(0, 40)
                        .mapToObj(i -> "\"h" + i + "\":\"v\",")
                        .collect(Collectors.joining());
        String body = "{\"signedRequest\":{\"headers\":{" + headers + "\"h20\":\"v\"}}}";

        assertThat(fault(body.getBytes(StandardCharsets.UTF_8)))
                .contains("`signedRequest.headers.h20` stands there twice");
    }

    @Test
    void a_session_token_alone_is_nobodys() {
        assertThatThrownBy(() ->
                        read(
                                FULL.replace(
                                        "{\"principal\"", "{\"sessionToken\":\"t\",\"principal\"")))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.what()).contains("`sessionToken`"));
    }

    @Test
    void other_encodings_than_utf_8_are_refused() {
        for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            fault(FULL.getBytes(charset));
        }
        fault(FULL.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void a_deep_body_is_no_danger() {
        fault(("{\"context\":" + "[".repeat(500_000)).getBytes(StandardCharsets.UTF_8));
        fault(
                ("{\"resourcePolicy\":" + "{\"a\":".repeat(100_000))
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatever_is_done_to_a_body_it_is_read_or_refused() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] body = (i % 2 == 0 ? FULL : SIGNED).getBytes(StandardCharsets.UTF_8);
            for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            Throwable thrown = catchThrowable(() -> AuthorizeBody.read(body));
            if (thrown != null) {
                assertThat(thrown).as("seed %d, body %d", seed, i).isInstanceOf(Fault.class);
            }
        }
    }
}
