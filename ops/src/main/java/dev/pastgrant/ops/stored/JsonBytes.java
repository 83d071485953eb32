package dev.pastgrant.ops.stored;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * A buffer that assembles JSON byte by byte. It holds only ASCII, as {@link StoredJson} requires.
 */
public final class JsonBytes {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;
    private static final int HEX_BITS = 4;
    private static final int HEX_MASK = 0xF;
    private static final int ESCAPE_MAX = 6;
    private static final int LAST_ASCII = 0x7F;

    private byte[] bytes;
    private int length;

    /**
     * @param room the number of bytes that fit before the buffer has to grow
     */
    public JsonBytes(int room) {
        this.bytes = new byte[room];
    }

    public int length() {
        return length;
    }

    /** Leaves room for some bytes, which the receiver of the array fills in. */
    public JsonBytes skip(int size) {
        makeRoom(size);
        length += size;
        return this;
    }

    private void makeRoom(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    public JsonBytes add(byte[] ascii) {
        return add(ascii, 0);
    }

    /** Adds all bytes from an index to the end. */
    JsonBytes add(byte[] ascii, int from) {
        int size = ascii.length - from;
        makeRoom(size);
        System.arraycopy(ascii, from, bytes, length, size);
        length += size;
        return this;
    }

    JsonBytes add(char ascii) {
        makeRoom(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** Adds a text that is known to be ASCII and to need no quotes. */
    JsonBytes add(String ascii) {
        return add(ascii.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Adds a text in quotes. Characters that JSON or ASCII does not allow are escaped. */
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

    /** Adds a moment in quotes, in the form of {@link Instant#toString}. */
    JsonBytes addInstant(Instant moment) {
        if (moment.isBefore(YEAR_0) || !moment.isBefore(YEAR_10000)) {
            return add('"').add(moment.toString()).add('"');
        }
        LocalDateTime time =
                LocalDateTime.ofEpochSecond(
                        moment.getEpochSecond(), moment.getNano(), ZoneOffset.UTC);
        add('"').digits(time.getYear(), 1000).add('-').digits(time.getMonthValue(), 10);
        add('-').digits(time.getDayOfMonth(), 10).add('T').digits(time.getHour(), 10);
        add(':').digits(time.getMinute(), 10).add(':').digits(time.getSecond(), 10);
        fraction(time.getNano());
        return add('Z').add('"');
    }

    /** Adds the fraction of a second, with as many groups of three digits as it needs. */
    private void fraction(int nanos) {
        if (nanos == 0) {
            return;
        }
        add('.');
        if (nanos % NANOS_PER_MILLI == 0) {
            digits(nanos / NANOS_PER_MILLI, 100);
        } else if (nanos % NANOS_PER_MICRO == 0) {
            digits(nanos / NANOS_PER_MICRO, 100_000);
        } else {
            digits(nanos, 100_000_000);
        }
    }

    /**
     * Adds a number.
     *
     * @param highest the place value of its first digit, which may be a zero
     */
    private JsonBytes digits(int number, int highest) {
        for (int place = highest; place > 0; place /= 10) {
            add((char) ('0' + number / place % 10));
        }
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

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
