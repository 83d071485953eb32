package dev.pastgrant.api.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.refusal.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Nobody on the way can change what a signed request means. */
class TamperingTest {

    private static final Instant NOW = Instant.parse("2026-02-28T12:00:00Z");
    private static final String BODY = "Action=CreateUser&UserName=Bob";

    private final SignedWire signed = new SdkSigner(NOW, "session/token+==").sign(request(), BODY);
    private final SignedWire presigned =
            new SdkSigner(NOW, "session/token+==").presign(request(), BODY, Duration.ofMinutes(1));

    @Test
    void the_untouched_requests_are_valid() {
        assertThat(signed.verify(NOW)).isInstanceOf(Outcome.Ok.class);
        assertThat(presigned.verify(NOW)).isInstanceOf(Outcome.Ok.class);
    }

    @Test
    void no_character_of_the_target_can_be_changed() {
        for (SignedWire wire : new SignedWire[] {signed, presigned}) {
            eachChange(wire.target(), wire::withTarget);
        }
    }

    @Test
    void no_character_of_the_body_can_be_changed_added_or_removed() {
        for (SignedWire wire : new SignedWire[] {signed, presigned}) {
            eachChange(wire.body(), wire::withBody);
            assertInvalid(wire.withBody(BODY + "&"));
            assertInvalid(wire.withBody(""));
        }
    }

    @Test
    void no_character_of_a_header_can_be_changed() {
        for (Map.Entry<String, String> header : signed.headers()) {
            eachChange(header.getValue(), value -> signed.replacing(header.getKey(), value));
        }
    }

    @Test
    void no_signed_header_can_be_removed_or_sent_twice() {
        for (Map.Entry<String, String> header : signed.headers()) {
            assertInvalid(signed.without(header.getKey()));
            assertInvalid(signed.with(header.getKey(), header.getValue()));
        }
    }

    @Test
    void a_signed_header_can_not_be_removed_even_if_it_is_empty() {
        SdkHttpRequest request =
                SdkSigner.request(SdkHttpMethod.GET, "/").putHeader("X-Note", "").build();
        SignedWire wire = new SdkSigner(NOW, null).sign(request, "");

        assertThat(wire.verify(NOW)).isInstanceOf(Outcome.Ok.class);
        assertInvalid(wire.without("X-Note"));
    }

    @Test
    void no_second_host_can_be_added() {
        assertInvalid(signed.with("Host", "evil.example"));
        assertInvalid(presigned.with("Host", "evil.example"));
    }

    @Test
    void the_method_can_not_be_changed() {
        assertInvalid(signed.withMethod("GET"));
        assertInvalid(presigned.withMethod("GET"));
    }

    @Test
    void no_query_parameter_can_be_added() {
        assertInvalid(signed.withTarget(signed.target() + "&asOf=-2h"));
        assertInvalid(presigned.withTarget(presigned.target() + "&X-Amz-Security-Token=t"));
    }

    @Test
    void the_values_of_a_repeated_header_can_not_be_reordered() {
        SdkHttpRequest request =
                SdkSigner.request(SdkHttpMethod.GET, "/")
                        .appendHeader("x-amz-m", "1")
                        .appendHeader("x-amz-m", "2")
                        .build();
        SignedWire wire = new SdkSigner(NOW, null).sign(request, "").without("x-amz-m");

        assertThat(wire.with("x-amz-m", "1").with("x-amz-m", "2").verify(NOW))
                .isInstanceOf(Outcome.Ok.class);
        assertInvalid(wire.with("x-amz-m", "2").with("x-amz-m", "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Amz-Target",
                "x-amz-security-token-2",
                "X-Amz-Content-Sha256",
                "X-AMZ-ANYTHING",
                "x-amz-",
                "x-as-of",
                "X-As-Of"
            })
    void a_header_that_matters_can_not_be_added_unsigned(String name) {
        assertInvalid(signed.with(name, "x"));
        assertInvalid(presigned.with(name, "x"));
    }

    @Test
    void a_header_that_matters_must_be_named_as_signed() {
        SignedWire plain =
                new SdkSigner(NOW, null)
                        .sign(SdkSigner.request(SdkHttpMethod.GET, "/").build(), "");

        assertThat(plain.with("X-As-Of", "-2h").verify(NOW))
                .isEqualTo(
                        Outcome.bad(
                                SignatureError.doesNotMatch(
                                        "'x-as-of' must be a 'SignedHeader' in the AWS Authorization.")));
    }

    @Test
    void a_path_that_is_respelled_on_the_way_is_read_as_it_was_signed() {
        SignedWire wire =
                new SdkSigner(NOW, null)
                        .sign(SdkSigner.request(SdkHttpMethod.GET, "/").build(), "");

        assertThat(
                        wire.withTarget("/as-of/2020-01-01T00:00:00Z/..//../.")
                                .verify(NOW)
                                .map(VerifiedSignature::path))
                .isEqualTo(Outcome.ok("/"));
    }

    @Test
    void an_encoded_colon_is_not_a_colon() {
        assertInvalid(signed.withTarget(signed.target().replace(":", "%3A")));
    }

    private static SdkHttpRequest request() {
        return SdkSigner.request(SdkHttpMethod.POST, "/as-of/2026-01-01T00:00:00Z/a%2Fb%20c")
                .appendRawQueryParameter("k+1", "v 1")
                .appendRawQueryParameter("k+1", "ü")
                .putHeader("Content-Type", "application/x-www-form-urlencoded")
                .putHeader("X-As-Of", "-2h")
                .putHeader("x-amz-target", "Service.Operation")
                .build();
    }

    private static void eachChange(String text, Function<String, SignedWire> changed) {
        for (int at = 0; at < text.length(); at++) {
            char other = text.charAt(at) == '0' ? '1' : '0';
            assertInvalid(changed.apply(text.substring(0, at) + other + text.substring(at + 1)));
        }
    }

    private static void assertInvalid(SignedWire wire) {
        assertThat(wire.verify(NOW)).as("%s", wire).isInstanceOf(Outcome.Bad.class);
    }
}
