package dev.pastgrant.policy.compiled.text;

import org.jspecify.annotations.Nullable;

/**
 * A CIDR range of IPv4 or IPv6 as two numbers; a bare address is a range of one. An IPv4-mapped
 * IPv6 address is IPv6.
 *
 * @param isV6 whether it is a range of IPv6 addresses; IPv4 otherwise
 * @param high the upper half of the address, or an IPv4 address in its upper bits
 * @param low the lower half
 * @param prefixLength the number of leading bits that count
 */
public record AddressRange(boolean isV6, long high, long low, int prefixLength) {
    private static final int V4_BITS = 32;
    private static final int V6_BITS = 128;

    /** The range that the text names; null if the text is not a range. */
    public static @Nullable AddressRange parse(String text) {
        int slash = text.indexOf('/');
        AddressRange address = address(slash < 0 ? text : text.substring(0, slash));
        return address == null || slash < 0 ? address : address.prefix(text.substring(slash + 1));
    }

    private static @Nullable AddressRange address(String text) {
        return text.indexOf(':') < 0 ? v4(text) : new Ipv6Reader(text).address();
    }

    private static @Nullable AddressRange v4(String text) {
        long address = Ipv6Reader.ipv4(text, 0);
        return address < 0 ? null : new AddressRange(false, address << V4_BITS, 0, V4_BITS);
    }

    static AddressRange ofV6(long high, long low) {
        return new AddressRange(true, high, low, V6_BITS);
    }

    private @Nullable AddressRange prefix(String digits) {
        if (digits.isEmpty() || digits.length() > 3) {
            return null;
        }
        int bits = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return null;
            }
            bits = bits * 10 + (c - '0');
        }
        return bits > prefixLength ? null : new AddressRange(isV6, high, low, bits);
    }

    /** Whether it contains the whole other range. Addresses of the other family are outside. */
    public boolean contains(AddressRange other) {
        return isV6 == other.isV6
                && prefixLength <= other.prefixLength
                && ((high ^ other.high) & mask(prefixLength)) == 0
                && ((low ^ other.low) & mask(prefixLength - Long.SIZE)) == 0;
    }

    /** A mask of the uppermost bits of a long; 0 for a negative count. */
    private static long mask(int bits) {
        return bits <= 0 ? 0 : bits >= Long.SIZE ? -1L : -1L << (Long.SIZE - bits);
    }
}
