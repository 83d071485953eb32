package dev.pastgrant.domain.account.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A plain secret in memory: a secret access key, or the seed of an MFA device. It has no printable
 * form. Only {@link #reveal()} and {@link #revealBytes()} give it away.
 */
public final class Secret {
    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Secret of(String text) {
        return new Secret(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Secret of(byte[] bytes) {
        return new Secret(bytes.clone());
    }

    /** The secret as text, either to hand to the caller once or to sign with. */
    public String reveal() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A copy of the secret's bytes. */
    public byte[] revealBytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Secret.class.hashCode(); // a hash of the bytes would reveal something about them
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
