package dev.pastgrant.policy.compiled.text;

import org.jspecify.annotations.Nullable;

/** A text of six segments, which its first five colons separate, as in ARNs. */
public final class ArnText {
    public static final int SEGMENTS = 6;

    private final String text;
    private final int[] ends;

    private ArnText(String text, int[] ends) {
        this.text = text;
        this.ends = ends;
    }

    /** The text's segments; null if it has fewer than six. */
    public static @Nullable ArnText of(String text) {
        int[] ends = new int[SEGMENTS];
        int from = 0;
        for (int i = 0; i < SEGMENTS - 1; i++) {
            int colon = text.indexOf(':', from);
            if (colon < 0) {
                return null;
            }
            ends[i] = colon;
            from = colon + 1;
        }
        ends[SEGMENTS - 1] = text.length();
        return new ArnText(text, ends);
    }

    /** Where the last segment of a text of six begins; -1 if it has fewer. */
    public static int lastSegment(String text) {
        int start = 0;
        for (int i = 1; i < SEGMENTS; i++) {
            start = text.indexOf(':', start) + 1;
            if (start == 0) {
                return -1;
            }
        }
        return start;
    }

    public String text() {
        return text;
    }

    public int start(int segment) {
        return segment == 0 ? 0 : ends[segment - 1] + 1;
    }

    public int end(int segment) {
        return ends[segment];
    }

    /** Whether its first segment is {@code arn}. Every ARN begins with that segment. */
    public boolean isArn() {
        return text.startsWith("arn:");
    }
}
