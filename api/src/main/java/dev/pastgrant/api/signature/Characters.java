package dev.pastgrant.api.signature;

import java.util.ArrayList;
import java.util.List;
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

    /** The pieces between separators, empty ones too; beyond the most, the last is the rest. */
    static List<String> split(String text, char separator, int most) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int end = text.indexOf(separator);
        while (end >= 0 && pieces.size() < most - 1) {
            pieces.add(text.substring(start, end));
            start = end + 1;
            end = text.indexOf(separator, start);
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetterOrDigit(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
