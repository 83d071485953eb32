package dev.pastgrant.policy.compiled.text;

import org.jspecify.annotations.Nullable;

/**
 * Reads the text form of an IPv6 address, including one whose end is written as IPv4.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4291#section-2.2">RFC 4291, section 2.2</a>
 */
final class Ipv6Reader {
    private static final int GROUPS = 8;
    private static final int LONGEST = 45;
    private static final int LARGEST_GROUP = 0xffff;
    private static final int OCTETS = 4;
    private static final int LARGEST_OCTET = 255;

    private final String text;
    private final int[] groups = new int[GROUPS];
    private int count;
    private int gap = -1;

    Ipv6Reader(String text) {
        this.text = text;
    }

    /** The address; null if the text is not an address. */
    @Nullable AddressRange address() {
        return text.length() <= LONGEST && readAll() && fillGap()
                ? AddressRange.ofV6(half(0), half(GROUPS / 2))
                : null;
    }

    private boolean readAll() {
        int at = 0;
        if (text.startsWith("::")) {
            gap = 0;
            at = 2;
        }
        while (at < text.length()) {
            int end = text.indexOf(':', at);
            if (end < 0) {
                return readLast(at);
            }
            if (!readGroup(at, end)) {
                return false;
            }
            at = end + 1;
            if (at < text.length() && text.charAt(at) == ':') {
                if (gap >= 0) {
                    return false;
                }
                gap = count;
                at++;
            } else if (at == text.length()) {
                return false;
            }
        }
        return true;
    }

    private boolean readLast(int start) {
        if (text.indexOf('.', start) < 0) {
            return readGroup(start, text.length());
        }
        long address = ipv4(text, start);
        if (address < 0 || count > GROUPS - 2) {
            return false;
        }
        groups[count++] = (int) (address >>> 16);
        groups[count++] = (int) (address & LARGEST_GROUP);
        return true;
    }

    private boolean readGroup(int start, int end) {
        if (start == end || count == GROUPS) {
            return false;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            value = value * 16 + digit;
            if (digit < 0 || text.charAt(i) > 'f' || value > LARGEST_GROUP) {
                return false;
            }
        }
        groups[count++] = value;
        return true;
    }

    /** Two colons stand for at least one group of zeros. */
    private boolean fillGap() {
        if (gap < 0) {
            return count == GROUPS;
        }
        if (count == GROUPS) {
            return false;
        }
        int behind = count - gap;
        System.arraycopy(groups, gap, groups, GROUPS - behind, behind);
        for (int i = gap; i < GROUPS - behind; i++) {
            groups[i] = 0;
        }
        return true;
    }

    private long half(int first) {
        long half = 0;
        for (int i = first; i < first + GROUPS / 2; i++) {
            half = half << 16 | groups[i];
        }
        return half;
    }

    /**
     * The IPv4 address in the text from an index to its end; -1 if that part is not an IPv4
     * address.
     */
    static long ipv4(String text, int start) {
        long address = 0;
        int at = start;
        for (int octet = 0; octet < OCTETS; octet++) {
            int end = octet < OCTETS - 1 ? text.indexOf('.', at) : text.length();
            int value = end < 0 ? -1 : octet(text, at, end);
            if (value < 0) {
                return -1;
            }
            address = address << 8 | value;
            at = end + 1;
        }
        return address;
    }

    private static int octet(String text, int start, int end) {
        int value = end == start || end - start > 3 ? -1 : 0;
        for (int i = start; i < end && value >= 0; i++) {
            char c = text.charAt(i);
            value = c < '0' || c > '9' ? -1 : value * 10 + (c - '0');
        }
        return value <= LARGEST_OCTET ? value : -1;
    }
}
