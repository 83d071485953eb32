package dev.pastgrant.api.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.refusal.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * STS's window as its refusals tell it, such as {@code (20220127T015928Z - 15 min.)} and {@code
 * (20210112T071125Z + 15 min.)}.
 */
class ClockWindowTest {
    private static final Instant NOW = Instant.parse("2026-02-28T12:00:00Z");

    private final SdkHttpRequest get = SdkSigner.request(SdkHttpMethod.GET, "/").build();
    private final SdkSigner signer = new SdkSigner(NOW, null, "sts");
    private final SignedWire signed = signer.sign(get, "");

    @ParameterizedTest
    @ValueSource(longs = {-900, 0, 900})
    void sts_takes_signatures_of_fifteen_minutes_ago_and_ahead(long seconds) {
        assertThat(signed.verify(NOW.plusSeconds(seconds))).isInstanceOf(Outcome.Ok.class);
    }

    @Test
    void sts_says_fifteen_minutes_when_it_refuses() {
        assertThat(signed.verify(NOW.plusSeconds(901)))
                .isEqualTo(
                        invalid(
                                "Signature expired: 20260228T120000Z is now earlier than 20260228T120001Z (20260228T121501Z - 15 min.)"));
        assertThat(signed.verify(NOW.minusSeconds(901)))
                .isEqualTo(
                        invalid(
                                "Signature not yet current: 20260228T120000Z is still later than 20260228T115959Z (20260228T114459Z + 15 min.)"));
    }

    /** A presigner of EKS says 60 seconds and counts on 15 minutes. */
    @ParameterizedTest
    @ValueSource(longs = {60, 604_800})
    void a_presigned_request_to_sts_is_good_for_fifteen_minutes_whatever_it_says(long seconds) {
        SignedWire presigned = signer.presign(get, "", Duration.ofSeconds(seconds));

        assertThat(presigned.verify(NOW.plusSeconds(900))).isInstanceOf(Outcome.Ok.class);
        assertThat(presigned.verify(NOW.plusSeconds(901))).isInstanceOf(Outcome.Bad.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {900, 3600, 604_800})
    void a_presigned_request_to_the_native_api_is_good_for_at_most_fifteen_minutes(long seconds) {
        SignedWire presigned =
                new SdkSigner(NOW, null, "pastgrant").presign(get, "", Duration.ofSeconds(seconds));

        assertThat(presigned.verify(NOW.plusSeconds(900))).isInstanceOf(Outcome.Ok.class);
        assertThat(presigned.verify(NOW.plusSeconds(901))).isInstanceOf(Outcome.Bad.class);
    }

    @Test
    void a_shorter_life_of_a_presigned_request_to_the_native_api_is_kept() {
        SignedWire presigned =
                new SdkSigner(NOW, null, "pastgrant").presign(get, "", Duration.ofSeconds(60));

        assertThat(presigned.verify(NOW.plusSeconds(61))).isInstanceOf(Outcome.Bad.class);
    }

    private static Outcome<VerifiedSignature, SignatureError> invalid(String message) {
        return Outcome.bad(SignatureError.doesNotMatch(message));
    }
}
