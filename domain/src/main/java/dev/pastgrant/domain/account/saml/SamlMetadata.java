package dev.pastgrant.domain.account.saml;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a SAML identity provider as it was sent, and what was read from it.
 *
 * @param document the XML, as sent
 * @param entityId the provider's name for itself, which its assertions give as their issuer
 * @param signingCertificates the certificates that its signatures are checked with, at least one:
 *     DER in Base64
 * @param validUntil when the metadata ceases to hold; null if it does not say
 * @see <a href="https://docs.oasis-open.org/security/saml/v2.0/saml-metadata-2.0-os.pdf">Metadata
 *     for SAML 2.0</a>
 */
public record SamlMetadata(
        String document,
        String entityId,
        List<String> signingCertificates,
        @Nullable Instant validUntil) {
    public SamlMetadata {
        signingCertificates = List.copyOf(signingCertificates);
    }

    boolean isExpiredAt(Instant instant) {
        return validUntil != null && !instant.isBefore(validUntil);
    }
}
