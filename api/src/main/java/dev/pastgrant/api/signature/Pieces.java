package dev.pastgrant.api.signature;

import java.util.ArrayList;
import java.util.List;

/** Splits text at separators without the cost of a regular expression. */
final class Pieces {
    private Pieces() {}

    /**
     * The pieces between separators, including empty ones. If there are more than {@code most}, the
     * last piece is the rest of the text.
     */
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
