package dev.pastgrant.ops.chain;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The keyed hashes that chain appends: each append ends with the hash of the one before and with
 * its own, which is over all its other bytes and its position. So each can be checked alone when it
 * is read, and a run of them shows whether one is missing, altered or out of its place.
 */
public final class Chain {
    /** The octets that two hashes take at the end of an append. */
    public static final int TRAILER = 2 * KeyedHash.SIZE;

    private static final byte[] BEGINNING = new byte[KeyedHash.SIZE];

    private final KeyedHash appends;
    private final KeyedHash checkpoints;

    public Chain(LogKey key) {
        this.appends = key.hashes("append");
        this.checkpoints = key.hashes("checkpoint");
    }

    /** What the first append names as the hash before it. */
    public static byte[] beginning() {
        return BEGINNING.clone();
    }

    /**
     * Completes an append, and returns its hash.
     *
     * @param end the position of its last event
     * @param append its bytes, with room for two hashes at the end
     * @param before the hash of the append before it
     */
    public byte[] complete(long end, byte[] append, byte[] before) {
        int own = append.length - KeyedHash.SIZE;
        System.arraycopy(before, 0, append, own - KeyedHash.SIZE, KeyedHash.SIZE);
        byte[] hash = appends.of(end, append, own);
        System.arraycopy(hash, 0, append, own, KeyedHash.SIZE);
        return hash;
    }

    /** Whether an append has the hash that belongs to it. */
    public boolean holds(long end, byte[] append) {
        int own = append.length - KeyedHash.SIZE;
        return append.length >= TRAILER
                && KeyedHash.areSame(appends.of(end, append, own), hash(append));
    }

    /** The hash of an append. */
    public static byte[] hash(byte[] append) {
        return Arrays.copyOfRange(append, append.length - KeyedHash.SIZE, append.length);
    }

    /** The hash that an append has of the one before it. */
    public static byte[] hashBefore(byte[] append) {
        int from = append.length - TRAILER;
        return Arrays.copyOfRange(append, from, from + KeyedHash.SIZE);
    }

    /**
     * What a checkpoint has of the append that it names, so that whoever cuts the log cannot write
     * a checkpoint to it.
     *
     * @param micros the append's commit time
     */
    public String vouching(long end, long micros, byte[] hash) {
        byte[] place = ByteBuffer.allocate(2 * Long.BYTES).putLong(end).putLong(micros).array();
        return HexFormat.of().formatHex(checkpoints.of(place, hash));
    }
}
