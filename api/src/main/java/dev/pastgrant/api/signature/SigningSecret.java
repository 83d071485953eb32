package dev.pastgrant.api.signature;

import java.util.function.Supplier;

/**
 * The secret with which a signature is checked. It is revealed only if the cache has no signing key
 * derived from it.
 *
 * @param identity a text that no other secret has and that the signer does not choose
 * @param bytes the secret access key in UTF-8
 */
public record SigningSecret(String identity, Supplier<byte[]> bytes) {
    /** A secret in memory. Its hash is its identity. */
    public static SigningSecret of(byte[] secret) {
        return new SigningSecret(Digests.sha256Hex(secret), () -> secret);
    }

    @Override
    public String toString() {
        return "SigningSecret";
    }
}
