package dev.pastgrant.policy.compiled.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of the texts that fit a pattern, in one {@code long}: the length of the common
 * beginning and a digest of its last eight characters. A look at those eight characters of a
 * request's text rules most patterns out. The remaining patterns are compared in full. Only texts
 * in Latin-1 are covered; IAM allows no other characters in policies.
 */
public final class TextBeginning {
    /** The beginning is not known, so every text may have it. */
    static final long UNKNOWN = 0;

    private static final int LOOKED_AT = Long.BYTES;
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private TextBeginning() {}

    /**
     * The beginning of all texts that begin with this one; {@link #UNKNOWN} if it is too short or
     * not in Latin-1.
     */
    public static long of(String text) {
        byte[] octets = octets(text);
        return octets == null || octets.length < LOOKED_AT
                ? UNKNOWN
                : (long) octets.length << Integer.SIZE | digest(octets, octets.length);
    }

    /** The characters of a text; null if some are not in Latin-1. */
    public static byte @Nullable [] octets(String text) {
        byte[] octets = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < octets.length; i++) {
            // A character outside of Latin-1 becomes a question mark, and a surrogate pair becomes
            // one.
            if (octets[i] == '?' && (octets.length != text.length() || text.charAt(i) != '?')) {
                return null;
            }
        }
        return octets;
    }

    /** False if the text certainly does not begin so; true if it may. */
    public static boolean mayBegin(long head, byte[] octets) {
        int length = (int) (head >>> Integer.SIZE);
        return head == UNKNOWN
                || (length <= octets.length && digest(octets, length) == (head & 0xffff_ffffL));
    }

    private static long digest(byte[] octets, int end) {
        long eight = (long) EIGHT.get(octets, end - LOOKED_AT);
        return (eight ^ eight >>> Integer.SIZE) & 0xffff_ffffL;
    }
}
