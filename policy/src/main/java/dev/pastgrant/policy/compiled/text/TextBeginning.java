package dev.pastgrant.policy.compiled.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How the texts that fit a pattern begin: the length of what they have in common and a digest of
 * its last eight characters, in one {@code long}. To look at those eight of a request's text rules
 * most patterns out; what remains is compared in full. All of this is about texts in Latin-1, as
 * the characters that IAM allows in policies are.
 */
public final class TextBeginning {
    /** No knowledge: any text may begin so. */
    static final long UNKNOWN = 0;

    private static final int LOOKED_AT = Long.BYTES;
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private TextBeginning() {}

    /** The head of all texts that begin with this one. */
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
            // What is not in Latin-1 becomes a question mark, and a pair of surrogates only one.
            if (octets[i] == '?' && (octets.length != text.length() || text.charAt(i) != '?')) {
                return null;
            }
        }
        return octets;
    }

    /** False if a text surely does not begin so; true says nothing. */
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
