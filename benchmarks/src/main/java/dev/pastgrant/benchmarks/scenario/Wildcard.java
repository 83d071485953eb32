package dev.pastgrant.benchmarks.scenario;

/**
 * A text, or a text with a star at its end, which stands for every text with that beginning. These
 * are the only patterns in the scenarios' policies.
 */
public record Wildcard(String pattern) {
    private static final char STAR = '*';

    public Wildcard {
        int star = pattern.indexOf(STAR);
        if (star >= 0 && star < pattern.length() - 1) {
            throw new IllegalArgumentException("a star before the end of " + pattern);
        }
    }

    /** Whether it has a star. */
    public boolean isOpen() {
        return pattern.indexOf(STAR) >= 0;
    }

    /** Whether it covers the text. */
    public boolean matches(String text) {
        int head = pattern.length() - 1;
        return isOpen() ? text.regionMatches(0, pattern, 0, head) : text.equals(pattern);
    }
}
