package dev.pastgrant.policy.language;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A pattern in which {@code *} stands for any run of characters and {@code ?} for exactly one.
 * Matching keeps two pointers and backs up to the last star only, so its cost is at most the length
 * of the pattern times the length of the text, for every pattern. A regular expression gives no
 * such guarantee.
 */
public final class Glob {
    private static final int ANY_RUN = -1;
    private static final int ANY_ONE = -2;

    private final int[] symbols;

    private Glob(IntStream symbols) {
        this.symbols = symbols.toArray();
    }

    public static Glob of(String pattern) {
        return new Glob(symbols(pattern));
    }

    /** A pattern with literal parts, in which all characters stand for themselves. */
    public static Glob of(ResolvedText text) {
        return new Glob(
                text.parts().stream()
                        .flatMapToInt(part ->
                                part.literal() ? part.text().codePoints() : symbols(part.text())));
    }

    private static IntStream symbols(String pattern) {
        return pattern.codePoints()
                .map(c ->
                        switch (c) {
                            case '*' -> ANY_RUN;
                            case '?' -> ANY_ONE;
                            default -> c;
                        });
    }

    public boolean matches(String text) {
        return covers(text.codePoints().toArray());
    }

    /**
     * Whether it matches every text that the other matches. It may be false although it does, if
     * only a combination of stars and question marks makes it so.
     */
    public boolean covers(Glob other) {
        return covers(other.symbols);
    }

    /** Whether both begin, or both end, so differently that no text can match both. */
    public boolean isApartFrom(Glob other) {
        return differFromStart(symbols, other.symbols)
                || differFromStart(reversed(symbols), reversed(other.symbols));
    }

    private static boolean differFromStart(int[] one, int[] other) {
        int shared = Math.min(one.length, other.length);
        for (int i = 0; i < shared; i++) {
            if (one[i] == ANY_RUN || other[i] == ANY_RUN) {
                return false;
            }
            if (one[i] != other[i] && one[i] != ANY_ONE && other[i] != ANY_ONE) {
                return true;
            }
        }
        return Arrays.stream(one, shared, one.length).anyMatch(s -> s != ANY_RUN)
                || Arrays.stream(other, shared, other.length).anyMatch(s -> s != ANY_RUN);
    }

    private static int[] reversed(int[] symbols) {
        int last = symbols.length - 1;
        return IntStream.rangeClosed(0, last).map(i -> symbols[last - i]).toArray();
    }

    /**
     * Whether the pattern matches the characters. They may be the symbols of another pattern; only
     * a star matches a star among them.
     */
    private boolean covers(int[] characters) {
        int symbol = 0;
        int character = 0;
        int lastRun = -1;
        int runEnd = 0;
        while (character < characters.length) {
            if (symbol < symbols.length && symbols[symbol] == ANY_RUN) {
                lastRun = symbol++;
                runEnd = character;
            } else if (symbol < symbols.length && accepts(symbols[symbol], characters[character])) {
                symbol++;
                character++;
            } else if (lastRun >= 0) {
                symbol = lastRun + 1;
                character = ++runEnd;
            } else {
                return false;
            }
        }
        return onlyRunsFrom(symbol);
    }

    private static boolean accepts(int symbol, int character) {
        return symbol == character || (symbol == ANY_ONE && character != ANY_RUN);
    }

    private boolean onlyRunsFrom(int start) {
        for (int i = start; i < symbols.length; i++) {
            if (symbols[i] != ANY_RUN) {
                return false;
            }
        }
        return true;
    }
}
