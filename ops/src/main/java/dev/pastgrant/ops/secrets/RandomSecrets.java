package dev.pastgrant.ops.secrets;

import java.security.SecureRandom;
import java.util.Base64;

/** New secrets, and other values that must be unguessable and unique. */
public final class RandomSecrets {
    private static final int SECRET_BYTES = 30;

    private final SecureRandom random = new SecureRandom();

    public RandomSecrets() {}

    /** A secret access key as AWS makes them: 40 characters of base64. */
    public String secretAccessKey() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Random bits for {@link dev.pastgrant.domain.account.credential.AccessKeyId#of}. */
    public long bits() {
        return random.nextLong();
    }
}
