package dev.pastgrant.api.iam.mfa;

import java.util.Locale;
import java.util.Optional;

/**
 * Bytes as base32 text.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4648#section-6">RFC 4648, section 6</a>
 */
public final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int BLOCK = 8;

    private Base32() {}

    /**
     * The bytes of a text, in which spaces and the padding may be left out; empty if it is none.
     */
    public static Optional<byte[]> decode(String text) {
        String letters = text.replace(" ", "").replace("=", "").toUpperCase(Locale.ROOT);
        byte[] bytes = new byte[letters.length() * BITS / Byte.SIZE];
        int buffer = 0;
        int held = 0;
        int count = 0;
        for (int i = 0; i < letters.length(); i++) {
            int value = ALPHABET.indexOf(letters.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            buffer = (buffer << BITS) | value;
            held += BITS;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes[count++] = (byte) (buffer >>> held);
            }
        }
        return Optional.of(bytes);
    }

    public static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte octet : bytes) {
            buffer = (buffer << Byte.SIZE) | (octet & 0xff);
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt((buffer >>> held) & 31));
            }
        }
        if (held > 0) {
            text.append(ALPHABET.charAt((buffer << (BITS - held)) & 31));
        }
        while (text.length() % BLOCK != 0) {
            text.append('=');
        }
        return text.toString();
    }
}
