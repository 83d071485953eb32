package dev.pastgrant.ops.eventlog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON put together byte by byte: ASCII only, as {@link StoredJson} has it. */
final class JsonBytes {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final int HEX_BITS = 4;
    private static final int HEX_MASK = 0xF;
    private static final int ESCAPE_MAX = 6;
    private static final int LAST_ASCII = 0x7F;

    private byte[] bytes;
    private int length;

    JsonBytes(int room) {
        this.bytes = new byte[room];
    }

    private void makeRoom(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    JsonBytes add(byte[] ascii) {
        makeRoom(ascii.length);
        System.arraycopy(ascii, 0, bytes, length, ascii.length);
        length += ascii.length;
        return this;
    }

    JsonBytes add(char ascii) {
        makeRoom(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** Adds a text that is known to be ASCII, and needs no quotes. */
    JsonBytes add(String ascii) {
        return add(ascii, 0);
    }

    /** Adds the rest of such a text. */
    JsonBytes add(String ascii, int from) {
        int size = ascii.length() - from;
        makeRoom(size);
        byte[] into = bytes;
        int at = length;
        for (int i = 0; i < size; i++) {
            into[at + i] = (byte) ascii.charAt(from + i);
        }
        length = at + size;
        return this;
    }

    /** Adds a text in quotes, with what JSON and ASCII do not have escaped. */
    JsonBytes addString(String text) {
        int size = text.length();
        makeRoom(size + 2);
        byte[] into = bytes;
        int at = length;
        into[at++] = '"';
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= LAST_ASCII && c != '"' && c != '\\') {
                into[at++] = (byte) c;
            } else {
                length = at;
                makeRoom(ESCAPE_MAX + size - i);
                into = bytes;
                at = escape(c, into, at);
            }
        }
        into[at++] = '"';
        length = at;
        return this;
    }

    private static int escape(char c, byte[] into, int from) {
        int at = from;
        into[at++] = '\\';
        char shorter = shortEscape(c);
        if (shorter != 0) {
            into[at++] = (byte) shorter;
            return at;
        }
        into[at++] = 'u';
        for (int bits = Character.SIZE - HEX_BITS; bits >= 0; bits -= HEX_BITS) {
            into[at++] = HEX[(c >> bits) & HEX_MASK];
        }
        return at;
    }

    private static char shortEscape(char c) {
        return switch (c) {
            case '"', '\\' -> c;
            case '\b' -> 'b';
            case '\f' -> 'f';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 0;
        };
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
