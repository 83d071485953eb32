package dev.pastgrant.ops.chain;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes for one purpose: HMAC-SHA-256, cut to 16 octets. Whoever does not have the key can
 * neither make nor guess one. Any thread may use it.
 */
public final class KeyedHash {
    /** The octets of a hash. */
    public static final int SIZE = 16;

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    KeyedHash(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no " + ALGORITHM, e);
        }
    }

    /** The hash of the first bytes of an array, after a number that stands for their place. */
    public byte[] of(long place, byte[] bytes, int length) {
        Mac one = copy();
        one.update(ByteBuffer.allocate(Long.BYTES).putLong(place).array());
        one.update(bytes, 0, length);
        return Arrays.copyOf(one.doFinal(), SIZE);
    }

    /** The hash of parts, each of which counts with its length. */
    public byte[] of(byte[]... parts) {
        Mac one = copy();
        for (byte[] part : parts) {
            one.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
            one.update(part);
        }
        return Arrays.copyOf(one.doFinal(), SIZE);
    }

    /**
     * Whether two hashes are the same, found in a time that does not depend on where they differ.
     */
    public static boolean areSame(byte[] hash, byte[] other) {
        return MessageDigest.isEqual(hash, other);
    }

    private Mac copy() {
        try {
            return (Mac) mac.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this JVM cannot copy a " + ALGORITHM, e);
        }
    }
}
