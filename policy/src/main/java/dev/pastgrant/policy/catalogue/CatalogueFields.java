package dev.pastgrant.policy.catalogue;

/** Reads a text field by field. A field ends at a tab or at the end of its line. */
final class CatalogueFields {
    private final String text;
    private int position;

    CatalogueFields(String text) {
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
