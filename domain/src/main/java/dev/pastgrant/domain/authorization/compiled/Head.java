package dev.pastgrant.domain.authorization.compiled;

import java.util.List;

/**
 * How a text begins, as its length and its hash.
 *
 * @param length in characters; 0 for no knowledge
 */
record Head(int length, int hash) {
    static final Head UNKNOWN = new Head(0, 0);

    /** The longest beginning that is hashed; what is longer is ruled out by its first part. */
    private static final int LONGEST = 255;

    private static final int MULTIPLIER = 31;

    static Head of(String text) {
        int length = Math.min(text.length(), LONGEST);
        return new Head(length, hashes(text)[length]);
    }

    /** What all of the texts begin with. */
    static Head common(List<String> texts) {
        if (texts.isEmpty()) {
            return UNKNOWN;
        }
        String common = texts.getFirst();
        for (String text : texts) {
            common = common.substring(0, commonLength(common, text));
        }
        return of(common);
    }

    private static int commonLength(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length())
                && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    /** The hashes of the beginnings of a text, by their length. */
    static int[] hashes(String text) {
        int length = Math.min(text.length(), LONGEST);
        int[] hashes = new int[length + 1];
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = MULTIPLIER * hash + text.charAt(i);
            hashes[i + 1] = hash;
        }
        return hashes;
    }
}
