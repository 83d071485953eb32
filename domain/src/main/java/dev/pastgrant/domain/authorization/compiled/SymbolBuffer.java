package dev.pastgrant.domain.authorization.compiled;

import java.util.Arrays;

/** Where the variables of a pattern are put in before it is matched; used again and again. */
final class SymbolBuffer {
    private static final int ROOM_AT_FIRST = 128;

    private int[] symbols = new int[ROOM_AT_FIRST];
    private int length;

    SymbolBuffer clear() {
        length = 0;
        return this;
    }

    SymbolBuffer add(Glob more) {
        makeRoom(more.length());
        System.arraycopy(more.symbols(), 0, symbols, length, more.length());
        length += more.length();
        return this;
    }

    /** Adds a text in which nothing is wild: a star in a tag's value is a star. */
    SymbolBuffer addLiterally(String text) {
        makeRoom(text.length());
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            symbols[length++] = character;
            at += Character.charCount(character);
        }
        return this;
    }

    private void makeRoom(int more) {
        if (length + more > symbols.length) {
            symbols = Arrays.copyOf(symbols, Math.max(symbols.length * 2, length + more));
        }
    }

    boolean matches(String text, int start, int end) {
        return Glob.matches(symbols, length, text, start, end);
    }
}
