package dev.pastgrant.domain.catalogue;

/** Reads a text field by field: each ends at a tab, or with its line. */
final class Fields {
    private final String text;
    private int position;

    Fields(String text) {
        this.text = text;
    }

    boolean hasNext() {
        return position < text.length();
    }

    String next() {
        int start = position;
        while (text.charAt(position) > '\n') {
            position++;
        }
        return text.substring(start, position++);
    }
}
