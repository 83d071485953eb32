package dev.pastgrant.policy.compiled.text;

import java.util.Arrays;

/**
 * A pattern as symbols, where {@code *} stands for any run of characters and {@code ?} for exactly
 * one. Matching backs up to the last star only, so its cost is at most the length of the pattern
 * times the length of the text. It needs only a few numbers of memory.
 */
public final class SymbolPattern {
    private static final int ANY_RUN = -1;
    private static final int ANY_ONE = -2;

    private final int[] symbols;

    /**
     * @param symbols the code points of the pattern, with special numbers for its wildcards
     */
    public SymbolPattern(int[] symbols) {
        this.symbols = symbols;
    }

    /** The symbols of a text in which {@code *} and {@code ?} are wildcards. */
    public static int[] symbols(String pattern) {
        return pattern.codePoints()
                .map(c ->
                        switch (c) {
                            case '*' -> ANY_RUN;
                            case '?' -> ANY_ONE;
                            default -> c;
                        })
                .toArray();
    }

    public int length() {
        return symbols.length;
    }

    int[] symbols() {
        return symbols;
    }

    /** Whether it consists of stars only. */
    public boolean isAnyRun() {
        return symbols.length > 0 && isAnyRun(symbols, 0, symbols.length);
    }

    /** How many whole characters come before the first wildcard. */
    int countOrdinary() {
        int count = 0;
        while (count < symbols.length && isOrdinary(symbols[count])) {
            count++;
        }
        return count;
    }

    /**
     * Whether the symbol is a whole character. Half of a surrogate pair is not: in a text it might
     * be taken for part of a pair.
     */
    private static boolean isOrdinary(int symbol) {
        return symbol >= 0
                && (symbol < Character.MIN_SURROGATE || symbol > Character.MAX_SURROGATE);
    }

    /** The whole characters before the first wildcard. */
    public String head() {
        return new String(symbols, 0, countOrdinary());
    }

    /** The pattern after {@link #head}. */
    public SymbolPattern behindHead() {
        return new SymbolPattern(Arrays.copyOfRange(symbols, countOrdinary(), symbols.length));
    }

    public boolean matches(String text, int start, int end) {
        return matches(symbols, symbols.length, text, start, end);
    }

    /** Whether the first symbols match the whole of a stretch of text. */
    static boolean matches(int[] symbols, int count, String text, int start, int end) {
        int symbol = 0;
        int at = start;
        int lastRun = -1;
        int runEnd = start;
        while (at < end) {
            int expected = symbol < count ? symbols[symbol] : Integer.MIN_VALUE;
            int found = text.codePointAt(at);
            if (expected == ANY_RUN) {
                lastRun = symbol++;
                runEnd = at;
            } else if (expected == ANY_ONE || expected == found) {
                symbol++;
                at += Character.charCount(found);
            } else if (lastRun >= 0) {
                symbol = lastRun + 1;
                runEnd += Character.charCount(text.codePointAt(runEnd));
                at = runEnd;
            } else {
                return false;
            }
        }
        return isAnyRun(symbols, symbol, count);
    }

    private static boolean isAnyRun(int[] symbols, int from, int count) {
        for (int i = from; i < count; i++) {
            if (symbols[i] != ANY_RUN) {
                return false;
            }
        }
        return true;
    }
}
