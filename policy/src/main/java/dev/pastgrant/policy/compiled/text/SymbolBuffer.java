package dev.pastgrant.policy.compiled.text;

import java.util.Arrays;

/** A reusable buffer in which the variables of a pattern are filled in before it is matched. */
public final class SymbolBuffer {
    private static final int ROOM_AT_FIRST = 128;

    private int[] symbols = new int[ROOM_AT_FIRST];
    private int length;

    public SymbolBuffer clear() {
        length = 0;
        return this;
    }

    public SymbolBuffer add(SymbolPattern more) {
        makeRoom(more.length());
        System.arraycopy(more.symbols(), 0, symbols, length, more.length());
        length += more.length();
        return this;
    }

    /** Adds a text without wildcards: a star in a tag's value is only a star. */
    public SymbolBuffer addLiterally(String text) {
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

    public boolean matches(String text, int start, int end) {
        return SymbolPattern.matches(symbols, length, text, start, end);
    }
}
