package dev.pastgrant.api.signature;

import java.util.function.Supplier;

/**
 * The secret that a signature is checked against. It is revealed only if no signing key is kept
 * that was derived from it.
 *
 * @param identity the same for no other secret, and not chosen by whoever signs
 * @param bytes the secret access key in UTF-8
 */
public record SigningSecret(String identity, Supplier<byte[]> bytes) {
    /** A secret that is at hand, known by its hash. */
    public static SigningSecret of(byte[] secret) {
        return new SigningSecret(Digests.sha256Hex(secret), () -> secret);
    }

    @Override
    public String toString() {
        return "SigningSecret";
    }
}
