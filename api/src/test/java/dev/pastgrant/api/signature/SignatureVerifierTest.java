package dev.pastgrant.api.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.signature.SignatureError.Code;
import dev.pastgrant.domain.refusal.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

class SignatureVerifierTest {

    private static final Instant NOW = Instant.parse("2026-02-28T12:00:00Z");
    private static final byte[] OTHER_SECRET = "another".getBytes(StandardCharsets.UTF_8);

    private final SdkHttpRequest get = SdkSigner.request(SdkHttpMethod.GET, "/").build();
    private final SignedWire signed = new SdkSigner(NOW, null).sign(get, "");
    private final SignatureVerifier verifier = new SignatureVerifier(2);

    @Test
    void another_secret_does_not_match() {
        assertThat(verify(signed, OTHER_SECRET))
                .isEqualTo(
                        Outcome.bad(
                                new SignatureError(
                                        Code.SIGNATURE_DOES_NOT_MATCH,
                                        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.")));
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -1, 0, 1, 300})
    void a_signature_is_good_within_five_minutes(long seconds) {
        assertThat(signed.verify(NOW.plusSeconds(seconds))).isInstanceOf(Outcome.Ok.class);
    }

    @Test
    void an_older_signature_has_expired() {
        assertThat(signed.verify(NOW.plusSeconds(301)))
                .isEqualTo(
                        invalid(
                                "Signature expired: 20260228T120000Z is now earlier than 20260228T120001Z (20260228T120501Z - 5 min.)"));
    }

    @Test
    void a_signature_of_the_future_is_not_yet_current() {
        Outcome<VerifiedSignature, SignatureError> expected =
                invalid(
                        "Signature not yet current: 20260228T120000Z is still later than 20260228T115959Z (20260228T115459Z + 5 min.)");

        assertThat(signed.verify(NOW.minusSeconds(301))).isEqualTo(expected);
        assertThat(presigned(Duration.ofDays(7)).verify(NOW.minusSeconds(301))).isEqualTo(expected);
    }

    @Test
    void a_presigned_request_is_good_for_as_long_as_it_says() {
        SignedWire presigned = presigned(Duration.ofSeconds(61));

        assertThat(presigned.verify(NOW.minusSeconds(300))).isInstanceOf(Outcome.Ok.class);
        assertThat(presigned.verify(NOW.plusSeconds(61))).isInstanceOf(Outcome.Ok.class);
        assertThat(presigned.verify(NOW.plusSeconds(62)))
                .isEqualTo(
                        invalid(
                                "Signature expired: 20260228T120000Z is now earlier than 20260228T120001Z (20260228T120102Z - 61 sec.)"));
    }

    @Test
    void a_presigned_request_without_a_lifetime_is_good_for_fifteen_minutes() {
        SignedWire presigned = new SdkSigner(NOW, null).presign(get, "", null);

        assertThat(presigned.verify(NOW.plusSeconds(900))).isInstanceOf(Outcome.Ok.class);
        assertThat(presigned.verify(NOW.plusSeconds(901))).isInstanceOf(Outcome.Bad.class);
    }

    @Test
    void the_host_must_be_signed() {
        String authorization = signed.header("Authorization").replace("=host;", "=");

        assertThat(signed.replacing("Authorization", authorization).verify(NOW))
                .isEqualTo(
                        invalid(
                                "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-amz-date", "x-amz-content-sha256", "x-amz-security-token"})
    void a_header_of_amazon_must_be_signed(String name) {
        SignedWire withToken = new SdkSigner(NOW, "token").sign(get, "");
        String authorization = withToken.header("Authorization").replace(";" + name, "");

        assertThat(withToken.replacing("Authorization", authorization).verify(NOW))
                .isEqualTo(
                        invalid(
                                "'"
                                        + name
                                        + "' must be a 'SignedHeader' in the AWS Authorization."));
    }

    @Test
    void headers_that_a_proxy_adds_need_not_be_signed() {
        SignedWire relayed =
                signed.with("Content-Type", "text/plain")
                        .with("Via", "1.1 proxy")
                        .with("X-Forwarded-For", "10.0.0.1")
                        .with("X-Amzn-Trace-Id", "Root=1");

        assertThat(relayed.verify(NOW)).isInstanceOf(Outcome.Ok.class);
    }

    @Test
    void a_named_body_hash_must_be_that_of_the_body() {
        assertThat(signed.replacing("x-amz-content-sha256", "00").verify(NOW))
                .isEqualTo(
                        Outcome.bad(
                                SignatureError.contentSha256Mismatch(
                                        "The provided 'x-amz-content-sha256' header does not match what was computed.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNSIGNED-PAYLOAD", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"})
    void an_unsigned_body_is_refused_even_if_the_signature_says_so(String hash) {
        SdkHttpRequest request = get.toBuilder().putHeader("x-amz-content-sha256", hash).build();

        assertThat(
                        new SdkSigner(NOW, null)
                                .sign(request, "")
                                .replacing("x-amz-content-sha256", hash)
                                .verify(NOW))
                .isEqualTo(
                        Outcome.bad(
                                SignatureError.contentSha256Mismatch(
                                        "x-amz-content-sha256 must be a valid sha256 value.")));
        assertThat(signed.withTarget("/?X-Amz-Content-SHA256=" + hash).verify(NOW))
                .isInstanceOf(Outcome.Bad.class);
    }

    @Test
    void the_path_of_an_object_is_its_name_letter_by_letter() {
        SignedWire wire =
                new SdkSigner(NOW, null)
                        .signForS3(SdkSigner.request(SdkHttpMethod.GET, "/b/a//../c").build(), "");

        assertThat(wire.verify(NOW)).isInstanceOf(Outcome.Ok.class);
        assertThat(wire.withTarget("/b/c").verify(NOW)).isInstanceOf(Outcome.Bad.class);
        assertThat(wire.withTarget("/b/a//../%63").verify(NOW)).isInstanceOf(Outcome.Bad.class);
    }

    @Test
    void of_a_body_that_somebody_else_has_seen_the_hash_will_do() {
        String hash = signed.header("x-amz-content-sha256");

        assertThat(verifyHashed(hash)).isInstanceOf(Outcome.Ok.class);
        assertThat(verifyHashed(hash.replace('e', 'f'))).isInstanceOf(Outcome.Bad.class);
        assertThat(verifyHashed("UNSIGNED-PAYLOAD")).isInstanceOf(Outcome.Bad.class);
    }

    private Outcome<VerifiedSignature, SignatureError> verifyHashed(String bodySha256) {
        Outcome<SignedRequest, SignatureError> read =
                SignedRequest.readHashed(
                        signed.method(),
                        signed.target(),
                        HeaderFields.of(signed.headers()),
                        bodySha256);
        return verifier.verify(
                signature(signed),
                ((Outcome.Ok<SignedRequest, SignatureError>) read).value(),
                SigningSecret.of(SignedWire.secret()),
                NOW);
    }

    @Test
    void a_folded_header_is_one_line() {
        SdkHttpRequest request = get.toBuilder().putHeader("x-amz-m", "a b").build();
        SignedWire wire = new SdkSigner(NOW, null).sign(request, "");

        assertThat(wire.replacing("x-amz-m", " a\r\n\t b ").verify(NOW))
                .isInstanceOf(Outcome.Ok.class);
    }

    @Test
    void a_header_beyond_ascii_is_signed_as_its_octets() {
        SdkHttpRequest request = get.toBuilder().putHeader("x-amz-m", "ü").build();
        SignedWire wire = new SdkSigner(NOW, null).sign(request, "");

        assertThat(wire.replacing("x-amz-m", "\u00c3\u00bc").verify(NOW))
                .isInstanceOf(Outcome.Ok.class);
        assertThat(wire.replacing("x-amz-m", "?").verify(NOW)).isInstanceOf(Outcome.Bad.class);
    }

    @Test
    void an_unknown_access_key_is_never_accepted_and_leaves_nothing_behind() {
        Outcome<VerifiedSignature, SignatureError> unknown =
                Outcome.bad(
                        new SignatureError(
                                Code.INVALID_CLIENT_TOKEN_ID,
                                "The security token included in the request is invalid."));

        assertThat(verifier.verifyUnknown(signature(signed), request(signed), NOW))
                .isEqualTo(unknown);
        assertThat(verifier.verifyUnknown(signature(signed), request(signed), Instant.EPOCH))
                .isEqualTo(unknown);
        assertThat(verifier.signingKeys()).isZero();
    }

    @Test
    void a_rotated_secret_does_not_meet_the_key_of_the_old_one() {
        assertThat(verify(signed, SignedWire.secret())).isInstanceOf(Outcome.Ok.class);
        assertThat(verify(signed, OTHER_SECRET)).isInstanceOf(Outcome.Bad.class);
        assertThat(verify(signed, SignedWire.secret())).isInstanceOf(Outcome.Ok.class);
    }

    @Test
    void a_secret_is_revealed_once_for_the_signing_key_that_is_kept() {
        AtomicInteger revealed = new AtomicInteger();
        SigningSecret secret =
                new SigningSecret(
                        "sealed",
                        () -> {
                            revealed.incrementAndGet();
                            return SignedWire.secret();
                        });
        for (int i = 0; i < 3; i++) {
            assertThat(verifier.verify(signature(signed), request(signed), secret, NOW))
                    .isInstanceOf(Outcome.Ok.class);
        }
        assertThat(revealed).hasValue(1);
    }

    @Test
    void only_verified_requests_leave_a_signing_key() {
        assertThat(verify(signed, OTHER_SECRET)).isInstanceOf(Outcome.Bad.class);
        assertThat(verifier.signingKeys()).isZero();

        assertThat(verify(signed, SignedWire.secret())).isInstanceOf(Outcome.Ok.class);
        assertThat(verifier.signingKeys()).isEqualTo(1);
    }

    @Test
    void the_signing_keys_are_bounded() {
        for (int day = 0; day < 5; day++) {
            Instant then = NOW.plus(Duration.ofDays(day));
            SignedWire wire = new SdkSigner(then, null).sign(get, "");

            assertThat(wire.verify(verifier, then)).isInstanceOf(Outcome.Ok.class);
        }
        assertThat(verifier.signingKeys()).isEqualTo(2);
    }

    private SignedWire presigned(Duration lifetime) {
        return new SdkSigner(NOW, null).presign(get, "", lifetime);
    }

    private Outcome<VerifiedSignature, SignatureError> verify(SignedWire wire, byte[] secret) {
        return verifier.verify(signature(wire), request(wire), SigningSecret.of(secret), NOW);
    }

    private static SignedRequest request(SignedWire wire) {
        return ((Outcome.Ok<SignedRequest, SignatureError>) wire.read()).value();
    }

    private static Signature signature(SignedWire wire) {
        return ((Outcome.Ok<Signature, SignatureError>) wire.parse()).value();
    }

    private static Outcome<VerifiedSignature, SignatureError> invalid(String message) {
        return Outcome.bad(SignatureError.doesNotMatch(message));
    }
}
