package dev.pastgrant.api.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.refusal.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Whatever the AWS SDK for Java signs is accepted. Replay a failure with {@code -Dseed=}. */
class SdkRoundTripTest {

    private static final int REQUESTS = 500;
    private static final Instant NOW = Instant.parse("2026-02-28T23:59:58Z");
    private static final List<String> SEGMENTS =
            List.of("", ".", "x/..", "a", "as-of", "a%20b", ":", "%3A", "%3a", "~-._", "%E1%88%B4");
    private static final List<String> TEXTS =
            List.of(
                    "", "a", "A", "a-b", "a b", "a+b", "%", "%2F", "/", "ü", "ሴ", "😀", "=&?",
                    "*~");

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

    @Test
    void what_the_sdk_signs_in_a_header_is_valid() {
        System.out.println("seed " + seed);
        for (int i = 0; i < REQUESTS; i++) {
            String token = token();
            SignedWire wire = new SdkSigner(NOW, token).sign(request(), body());

            assertValid(wire, token, Signature.Form.HEADER);
        }
    }

    @Test
    void what_the_sdk_presigns_is_valid() {
        System.out.println("seed " + seed);
        for (int i = 0; i < REQUESTS; i++) {
            String token = token();
            Duration lifetime = Duration.ofSeconds(random.nextInt(1, 604_801));
            SignedWire wire = new SdkSigner(NOW, token).presign(request(), body(), lifetime);

            assertValid(wire, token, Signature.Form.PRESIGNED);
        }
    }

    @Test
    void what_the_sdk_signs_for_s3_is_valid() {
        System.out.println("seed " + seed);
        for (int i = 0; i < REQUESTS; i++) {
            SignedWire wire = new SdkSigner(NOW, token()).signForS3(request(), body());

            assertThat(wire.verify(NOW))
                    .as("seed %d: %s", seed, wire)
                    .isInstanceOf(Outcome.Ok.class);
        }
    }

    private void assertValid(SignedWire wire, @Nullable String token, Signature.Form form) {
        Outcome<VerifiedSignature, SignatureError> verification = wire.verify(NOW);

        assertThat(verification).as("seed %d: %s", seed, wire).isInstanceOf(Outcome.Ok.class);
        Signature signature =
                ((Outcome.Ok<VerifiedSignature, SignatureError>) verification).value().signature();
        assertThat(signature.accessKeyId()).isEqualTo(SignedWire.ACCESS_KEY_ID);
        assertThat(signature.region()).isEqualTo("us-east-1");
        assertThat(signature.service()).isEqualTo("iam");
        assertThat(signature.sessionToken()).isEqualTo(token);
        assertThat(signature.form()).isEqualTo(form);
    }

    private SdkHttpRequest request() {
        SdkHttpMethod method = random.nextBoolean() ? SdkHttpMethod.GET : SdkHttpMethod.POST;
        SdkHttpRequest.Builder request = SdkSigner.request(method, path());
        for (int i = random.nextInt(5); i > 0; i--) {
            request.appendRawQueryParameter("k" + pick(TEXTS), pick(TEXTS));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            request.appendHeader(
                    "X-Amz-Meta-" + random.nextInt(2), pick(List.of("v", " v  w ", "")));
        }
        return request.putHeader("Content-Type", "application/x-www-form-urlencoded").build();
    }

    private String path() {
        return "/"
                + Stream.generate(() -> pick(SEGMENTS))
                        .limit(random.nextInt(5))
                        .collect(Collectors.joining("/"));
    }

    private String body() {
        return random.nextBoolean() ? "" : "Action=ListUsers&x=" + pick(TEXTS);
    }

    private @Nullable String token() {
        return random.nextBoolean() ? null : "FwoGZXIvYXdzE//+=" + random.nextLong();
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
