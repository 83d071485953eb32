package dev.pastgrant.domain.account.certificate;

import org.jspecify.annotations.Nullable;

/**
 * A server's certificate whose private key was shown, and whose chain holds.
 *
 * @param chain the certificates of its issuers in PEM, as sent; null if there are none
 */
public record CertificateWithChain(CertificateBody body, @Nullable String chain) {}
