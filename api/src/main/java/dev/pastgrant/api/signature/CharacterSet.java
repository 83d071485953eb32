package dev.pastgrant.api.signature;

import java.util.function.IntPredicate;

/**
 * A set of characters, worked out beforehand, so that whether a text is of it takes no call for
 * each of its characters.
 */
final class CharacterSet {
    static final CharacterSet DIGITS = of(c -> c >= '0' && c <= '9');
    static final CharacterSet LETTERS_AND_DIGITS =
            of(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));

    private static final int ASCII = 128;

    /** Two words of a bit for each character of ASCII. */
    private final long low;

    private final long high;

    /** Whether all others are in it. */
    private final boolean others;

    private CharacterSet(long low, long high, boolean others) {
        this.low = low;
        this.high = high;
        this.others = others;
    }

    /** The characters of a kind, which is asked about ASCII, and about one for all others. */
    static CharacterSet of(IntPredicate kind) {
        long low = 0;
        long high = 0;
        for (int c = 0; c < Long.SIZE; c++) {
            low |= kind.test(c) ? 1L << c : 0;
            high |= kind.test(c + Long.SIZE) ? 1L << c : 0;
        }
        return new CharacterSet(low, high, kind.test(ASCII));
    }

    /** This set and more characters, of ASCII. */
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

    /** Whether it has all characters from one place to before another. */
    boolean containsAll(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!contains(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
