package dev.pastgrant.policy.catalogue;

/**
 * Texts with {@code *} for any run of characters and {@code ?} for exactly one. Matching backs up
 * to the last star only, so its cost is at most the length of the pattern times the length of the
 * text.
 */
final class Wildcards {
    private Wildcards() {}

    static boolean match(String pattern, String text) {
        int symbol = 0;
        int character = 0;
        int afterStar = -1;
        int runEnd = 0;
        while (character < text.length()) {
            char wanted = symbol < pattern.length() ? pattern.charAt(symbol) : '\0';
            if (wanted == '*') {
                afterStar = ++symbol;
                runEnd = character;
            } else if (wanted == text.charAt(character) || wanted == '?') {
                symbol++;
                character++;
            } else if (afterStar >= 0) {
                symbol = afterStar;
                character = ++runEnd;
            } else {
                return false;
            }
        }
        return pattern.substring(symbol).chars().allMatch(c -> c == '*');
    }
}
