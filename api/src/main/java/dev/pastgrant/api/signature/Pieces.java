package dev.pastgrant.api.signature;

import java.util.ArrayList;
import java.util.List;

/** What stands between separators, found without the cost of a regular expression. */
final class Pieces {
    private Pieces() {}

    /** The pieces between separators, empty ones too; beyond the most, the last is the rest. */
    static List<String> of(String text, char separator, int most) {
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
}
