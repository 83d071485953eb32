package dev.pastgrant.domain.account.certificate;

import java.time.Instant;

/**
 * An X.509 certificate as it was sent, and what was read from it.
 *
 * @param pem the text, as sent
 * @param sha256 the digest of its DER form in hexadecimal, which tells it from other certificates
 */
public record CertificateBody(String pem, String sha256, Instant notBefore, Instant notAfter) {
    boolean isValidAt(Instant instant) {
        return !isTooEarly(instant) && !isTooLate(instant);
    }

    boolean isTooEarly(Instant instant) {
        return instant.isBefore(notBefore);
    }

    boolean isTooLate(Instant instant) {
        return instant.isAfter(notAfter);
    }
}
