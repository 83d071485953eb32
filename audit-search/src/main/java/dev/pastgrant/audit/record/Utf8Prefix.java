package dev.pastgrant.audit.record;

/**
 * Cuts text to a number of UTF-8 bytes, in which CloudTrail counts its limits. Text is cut between
 * characters, never within one.
 */
final class Utf8Prefix {
    private Utf8Prefix() {}

    /** The longest beginning of the text that fits. */
    static String of(String text, int maxBytes) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            bytes += length(text.codePointAt(i));
            if (bytes > maxBytes) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    static long bytes(String text) {
        return text.codePoints().mapToLong(Utf8Prefix::length).sum();
    }

    private static int length(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
