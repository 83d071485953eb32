package dev.pastgrant.api.signature;

import java.util.function.IntPredicate;

/** Looks at each character of a text, without the cost of a regular expression. */
final class Characters {
    private Characters() {}

    static boolean areAll(String text, IntPredicate kind) {
        for (int at = 0; at < text.length(); at++) {
            if (!kind.test(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetterOrDigit(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
