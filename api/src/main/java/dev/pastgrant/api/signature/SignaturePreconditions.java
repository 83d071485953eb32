package dev.pastgrant.api.signature;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The checks of a signed request that come before its signature is computed. */
final class SignaturePreconditions {

    private static final String CONTENT_SHA256 = "X-Amz-Content-Sha256";

    private SignaturePreconditions() {}

    /** The first reason to refuse the request; empty if there is no reason. */
    static Optional<SignatureError> flaw(
            Signature signature, SignedRequest request, String bodySha256, Instant now) {
        return skew(signature, now.truncatedTo(ChronoUnit.SECONDS))
                .or(() -> signature.coverage().gap(request.headers()))
                .or(() -> payload(request, bodySha256));
    }

    private static Optional<SignatureError> skew(Signature signature, Instant now) {
        Instant oldest = now.minus(signature.lifetime());
        Duration ahead = ClockWindow.of(signature.service());
        Instant newest = now.plus(ahead);
        if (signature.time().instant().isBefore(oldest)) {
            return Optional.of(
                    SignatureError.doesNotMatch(
                            "Signature expired: %s is now earlier than %s (%s - %s.)"
                                    .formatted(
                                            signature.time().text(),
                                            AmzDate.format(oldest),
                                            AmzDate.format(now),
                                            inWords(signature.lifetime()))));
        }
        if (signature.time().instant().isAfter(newest)) {
            return Optional.of(
                    SignatureError.doesNotMatch(
                            "Signature not yet current: %s is still later than %s (%s + %s.)"
                                    .formatted(
                                            signature.time().text(),
                                            AmzDate.format(newest),
                                            AmzDate.format(now),
                                            inWords(ahead))));
        }
        return Optional.empty();
    }

    /**
     * Checks the hash that a client gives. It must be the body's hash, since no service here
     * accepts unsigned bodies.
     */
    private static Optional<SignatureError> payload(SignedRequest request, String bodySha256) {
        for (String value : request.headers().all("x-amz-content-sha256")) {
            if (!value.strip().equals(bodySha256)) {
                return Optional.of(payloadRefused(value.strip()));
            }
        }
        for (QueryParameter parameter : request.query()) {
            if (parameter.name().equalsIgnoreCase(CONTENT_SHA256)
                    && !parameter.value().equals(bodySha256)) {
                return Optional.of(payloadRefused(parameter.value()));
            }
        }
        return Optional.empty();
    }

    private static SignatureError payloadRefused(String hash) {
        boolean unsigned = hash.startsWith("UNSIGNED-") || hash.startsWith("STREAMING-");
        return SignatureError.contentSha256Mismatch(
                unsigned
                        ? "x-amz-content-sha256 must be a valid sha256 value."
                        : "The provided 'x-amz-content-sha256' header does not match what was computed.");
    }

    private static String inWords(Duration duration) {
        return duration.toSecondsPart() == 0
                ? duration.toMinutes() + " min"
                : duration.toSeconds() + " sec";
    }
}
