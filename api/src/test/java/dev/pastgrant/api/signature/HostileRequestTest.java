package dev.pastgrant.api.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.signature.SignatureError.Code;
import dev.pastgrant.domain.refusal.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpMethod;

/** Whatever comes over the wire, the answer is a value. Replay with {@code -Dseed=}. */
class HostileRequestTest {

    private static final int MUTATIONS = 5_000;
    private static final Instant NOW = Instant.parse("2026-02-28T12:00:00Z");
    private static final SignedWire PLAIN =
            new SignedWire("GET", "/", List.of(Map.entry("Host", "h")), "");

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "http://h/",
                "x",
                "/%",
                "/%4",
                "/%zz",
                "/%ff",
                "/\u0000",
                "/a#b",
                "/\u0131"
            })
    void a_target_that_is_no_path_is_refused(String target) {
        assertThat(refused(PLAIN.withTarget(target)).code()).isEqualTo(Code.INVALID_URI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a=%4", "a=%zz", "%ff=a", "a=%C0%AF", "a=%ED%A0%80", "a=\u00ff"})
    void a_query_that_can_not_be_decoded_is_refused(String query) {
        assertThat(refused(PLAIN.withTarget("/?" + query)))
                .isEqualTo(
                        SignatureError.malformedQueryString(
                                "The query string contains a syntax error."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "get", "GET\nGET", "G T"})
    void a_method_is_a_word_in_capitals(String method) {
        assertThat(refused(PLAIN.withMethod(method)).code()).isEqualTo(Code.INVALID_URI);
    }

    @Test
    void absurd_sizes_are_refused() {
        String many = "&a".repeat(2_001);

        assertThat(refused(PLAIN.withTarget("/" + "a".repeat(70_000))).code())
                .isEqualTo(Code.INVALID_URI);
        assertThat(refused(PLAIN.withTarget("/?" + many)).code())
                .isEqualTo(Code.MALFORMED_QUERY_STRING);
        assertThat(refused(PLAIN.with("x", "a".repeat(70_000))).code())
                .isEqualTo(Code.REQUEST_HEADER_SECTION_TOO_LARGE);
    }

    @Test
    void absurd_numbers_of_headers_are_refused() {
        SignedWire wire = PLAIN;
        for (int i = 0; i < 200; i++) {
            wire = wire.with("x" + i, "");
        }
        assertThat(refused(wire).code()).isEqualTo(Code.REQUEST_HEADER_SECTION_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ";a", "a;", "host;", ",", "=", "/"})
    void long_lists_are_refused_like_short_ones(String piece) {
        String rest = piece.repeat(30_000 / piece.length());
        String authorization = "AWS4-HMAC-SHA256 Credential=a/b/c/d/e, Signature=0, SignedHeaders=";
        SignedWire wire = PLAIN.with("X-Amz-Date", "20260228T120000Z");

        assertThat(wire.with("Authorization", authorization + rest).parse())
                .isInstanceOf(Outcome.Bad.class);
        assertThat(wire.with("Authorization", "AWS4-HMAC-SHA256 " + rest).parse())
                .isInstanceOf(Outcome.Bad.class);
    }

    @Test
    void a_client_s_words_come_back_short_and_printable() {
        SignedWire wire = PLAIN.with("X-Amz-Date", "\u0001<" + "9".repeat(1_000));
        String authorization = "AWS4-HMAC-SHA256 Credential=a, Signature=0, SignedHeaders=host";

        assertThat(
                        ((Outcome.Bad<Signature, SignatureError>)
                                        wire.with("Authorization", authorization).parse())
                                .error()
                                .message())
                .contains("'?<999")
                .hasSizeLessThan(300);
    }

    @Test
    void random_damage_never_throws() {
        System.out.println("seed " + seed);
        SdkSigner signer = new SdkSigner(NOW, "token");
        var request =
                SdkSigner.request(SdkHttpMethod.POST, "/a%20b")
                        .putRawQueryParameter("k", "ü")
                        .build();
        List<SignedWire> intact =
                List.of(
                        signer.sign(request, "b"),
                        signer.presign(request, "b", Duration.ofMinutes(1)));
        for (int i = 0; i < MUTATIONS; i++) {
            SignedWire wire = intact.get(i % 2);
            for (int damage = random.nextInt(1, 4); damage > 0; damage--) {
                wire = damaged(wire);
            }
            assertThat(wire.verify(NOW)).as("seed %d", seed).isNotNull();
        }
    }

    private SignedWire damaged(SignedWire wire) {
        Map.Entry<String, String> header =
                wire.headers().get(random.nextInt(wire.headers().size()));
        return switch (random.nextInt(5)) {
            case 0 -> wire.withMethod(damaged(wire.method()));
            case 1 -> wire.with(damaged(header.getKey()), header.getValue());
            case 2 -> wire.replacing(header.getKey(), damaged(header.getValue()));
            default -> wire.withTarget(damaged(wire.target()));
        };
    }

    private String damaged(String text) {
        int at = random.nextInt(text.length() + 1);
        int end = random.nextInt(at, Math.min(text.length(), at + 3) + 1);
        String inserted = "%&=+;,/ .\n\u0000\u00e9\u0660ZAz09".substring(random.nextInt(18));
        return text.substring(0, at)
                + inserted.substring(0, random.nextInt(inserted.length() + 1))
                + text.substring(end);
    }

    private static SignatureError refused(SignedWire wire) {
        assertThat(wire.read()).isInstanceOf(Outcome.Bad.class);
        return ((Outcome.Bad<SignedRequest, SignatureError>) wire.read()).error();
    }
}
