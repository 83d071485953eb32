package dev.pastgrant.ops.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which the log, and what is made from it, is hashed. Each purpose has a key of its
 * own that is made from it, so that no hash stands for anything else.
 */
public final class LogKey {
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;
    private final boolean inForce;

    /**
     * @param inForce whether the whole log has its hashes
     */
    public LogKey(byte[] key, boolean inForce) {
        this.key = key.clone();
        this.inForce = inForce;
    }

    /** Whether the whole log has its hashes. From then on, what has none is a forgery. */
    public boolean isInForce() {
        return inForce;
    }

    /** Hashes for a purpose. */
    public KeyedHash hashes(String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return new KeyedHash(mac.doFinal(purpose.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no " + ALGORITHM, e);
        }
    }
}
