package dev.pastgrant.ops.secrets;

import dev.pastgrant.domain.identity.Ids;
import dev.pastgrant.policy.id.UniqueId;
import java.security.SecureRandom;

/**
 * Unique ids as IAM makes them: the prefix of the kind and 17 characters of base32. With 85 random
 * bits, no id occurs twice.
 */
public final class RandomIds implements Ids {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int RANDOM_CHARACTERS = 17;

    /**
     * The number of ids for which the generator is asked at a time, since asking costs more than
     * the bits.
     */
    private static final int AT_A_TIME = 64;

    private final SecureRandom random = new SecureRandom();
    private final byte[] drawn = new byte[AT_A_TIME * RANDOM_CHARACTERS];
    private int next = drawn.length;

    public RandomIds() {}

    @Override
    public synchronized UniqueId next(UniqueId.Kind kind) {
        if (next == drawn.length) {
            random.nextBytes(drawn);
            next = 0;
        }
        StringBuilder text = new StringBuilder(kind.prefix());
        for (int end = next + RANDOM_CHARACTERS; next < end; next++) {
            text.append(ALPHABET.charAt(drawn[next] & 31));
        }
        return new UniqueId(text.toString());
    }
}
