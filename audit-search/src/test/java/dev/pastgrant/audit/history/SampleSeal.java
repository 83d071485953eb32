package dev.pastgrant.audit.history;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A seal for tests: a hash under a key that whoever changes an index does not have. */
public final class SampleSeal {
    private SampleSeal() {}

    public static byte[] of(byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 7);
            return digest.digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
