package dev.pastgrant.ops.secrets;

import dev.pastgrant.domain.identity.Ids;
import dev.pastgrant.domain.identity.UniqueId;
import java.security.SecureRandom;

/**
 * Unique ids as IAM makes them: the prefix of the kind and 17 characters of base32. With 85 random
 * bits no id comes twice.
 */
public final class RandomIds implements Ids {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int RANDOM_CHARACTERS = 17;

    private final SecureRandom random = new SecureRandom();

    public RandomIds() {}

    @Override
    public UniqueId next(UniqueId.Kind kind) {
        byte[] bytes = new byte[RANDOM_CHARACTERS];
        random.nextBytes(bytes);
        StringBuilder text = new StringBuilder(kind.prefix());
        for (byte b : bytes) {
            text.append(ALPHABET.charAt(b & 31));
        }
        return new UniqueId(text.toString());
    }
}
