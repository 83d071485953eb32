package dev.pastgrant.api.operation;

import java.security.SecureRandom;

/** Where new keys, secrets and seeds come from: an argument, so that a test can fix it. */
@FunctionalInterface
public interface Randomness {
    /** So many bytes that nobody can guess. */
    byte[] bytes(int count);

    /** The platform's cryptographically strong source. */
    static Randomness secure() {
        SecureRandom source = new SecureRandom();
        return count -> {
            byte[] bytes = new byte[count];
            source.nextBytes(bytes);
            return bytes;
        };
    }
}
