package dev.pastgrant.ops.secrets;

import dev.pastgrant.domain.identity.CredentialKind;
import dev.pastgrant.domain.identity.Ids;
import dev.pastgrant.policy.id.UniqueId;
import java.security.SecureRandom;

/**
 * Unique ids as IAM makes them: the prefix of the kind and characters of base32, of which an entity
 * has 17. With at least 80 random bits, no id occurs twice.
 */
public final class RandomIds implements Ids {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int RANDOM_CHARACTERS = 17;

    /**
     * The number of entities' ids for which the generator is asked at a time, since asking costs
     * more than the bits.
     */
    private static final int AT_A_TIME = 64;

    private final SecureRandom random = new SecureRandom();
    private final byte[] drawn = new byte[AT_A_TIME * RANDOM_CHARACTERS];
    private int next = drawn.length;

    public RandomIds() {}

    @Override
    public UniqueId next(UniqueId.Kind kind) {
        return next(kind.prefix(), RANDOM_CHARACTERS);
    }

    @Override
    public UniqueId next(CredentialKind kind) {
        return next(kind.prefix(), kind.randomCharacters());
    }

    private synchronized UniqueId next(String prefix, int randomCharacters) {
        if (next + randomCharacters > drawn.length) {
            random.nextBytes(drawn);
            next = 0;
        }
        StringBuilder text = new StringBuilder(prefix);
        for (int end = next + randomCharacters; next < end; next++) {
            text.append(ALPHABET.charAt(drawn[next] & 31));
        }
        return new UniqueId(text.toString());
    }
}
