package dev.pastgrant.api.operation;

import java.security.SecureRandom;

/**
 * The source of new keys, secrets and seeds. It is passed as an argument, so that a test can
 * replace it.
 */
@FunctionalInterface
public interface Randomness {
    /** This number of unpredictable bytes. */
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
