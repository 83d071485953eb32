package dev.pastgrant.api.signature;

import java.util.function.IntPredicate;

/**
 * A set of characters that is computed beforehand, so that checking a text takes no call of a
 * predicate for each character.
 */
final class CharacterSet {
    static final CharacterSet DIGITS = of(c -> c >= '0' && c <= '9');
    static final CharacterSet LETTERS_AND_DIGITS =
            of(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));

    private static final int ASCII = 128;

    /** Bits of the ASCII characters, in two words. */
    private final long low;

    private final long high;

    /** Whether the set has all characters beyond ASCII. */
    private final boolean others;

    private CharacterSet(long low, long high, boolean others) {
        this.low = low;
        this.high = high;
        this.others = others;
    }

    /**
     * The characters of a kind. The predicate is asked about each character of ASCII, and about one
     * character for all others.
     */
    static CharacterSet of(IntPredicate kind) {
        long low = 0;
        long high = 0;
        for (int c = 0; c < Long.SIZE; c++) {
            low |= kind.test(c) ? 1L << c : 0;
            high |= kind.test(c + Long.SIZE) ? 1L << c : 0;
        }
        return new CharacterSet(low, high, kind.test(ASCII));
    }

    /** This set with further characters of ASCII. */
    CharacterSet plus(String more) {
        return of(c -> contains(c) || more.indexOf(c) >= 0);
    }

    boolean contains(int c) {
        if (c >= ASCII) {
            return others;
        }
        return ((c < Long.SIZE ? low : high) >>> c & 1) != 0;
    }

    boolean containsAll(String text) {
        return containsAll(text, 0, text.length());
    }

    /**
     * Whether the set has all characters of the text between two indices, of which the second is
     * exclusive.
     */
    boolean containsAll(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!contains(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
