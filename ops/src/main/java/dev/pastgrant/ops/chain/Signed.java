package dev.pastgrant.ops.chain;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Values that end with a keyed hash over themselves and over the key that they are stored under.
 */
public final class Signed {
    private final KeyedHash hash;

    public Signed(KeyedHash hash) {
        this.hash = hash;
    }

    /** The value with its hash. */
    public byte[] sign(byte[] key, byte[] value) {
        return ByteBuffer.allocate(value.length + KeyedHash.SIZE)
                .put(value)
                .put(hash.of(key, value))
                .array();
    }

    /** The value without its hash; empty if it is not as it was written. */
    public Optional<byte[]> open(byte[] key, byte[] signed) {
        int length = signed.length - KeyedHash.SIZE;
        if (length < 0) {
            return Optional.empty();
        }
        byte[] value = Arrays.copyOf(signed, length);
        byte[] own = Arrays.copyOfRange(signed, length, signed.length);
        return KeyedHash.areSame(hash.of(key, value), own) ? Optional.of(value) : Optional.empty();
    }
}
