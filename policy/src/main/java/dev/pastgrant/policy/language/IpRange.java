package dev.pastgrant.policy.language;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A CIDR range of IPv4 or IPv6. A bare address is a range of one. Host names are never looked up.
 */
public final class IpRange {
    private static final Pattern IPV4 =
            Pattern.compile("[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
    private static final Pattern PREFIX_LENGTH = Pattern.compile("[0-9]{1,3}");
    private static final int IPV6_BYTES = 16;

    private final byte[] address;
    private final int prefixLength;

    private IpRange(byte[] address, int prefixLength) {
        this.address = address;
        this.prefixLength = prefixLength;
    }

    public static Optional<IpRange> parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? address(text).map(bytes -> new IpRange(bytes, bytes.length * Byte.SIZE))
                : address(text.substring(0, slash))
                        .flatMap(bytes -> ofPrefix(bytes, text.substring(slash + 1)));
    }

    private static Optional<IpRange> ofPrefix(byte[] address, String prefixLength) {
        if (!PREFIX_LENGTH.matcher(prefixLength).matches()) {
            return Optional.empty();
        }
        int bits = Integer.parseInt(prefixLength);
        return bits > address.length * Byte.SIZE
                ? Optional.empty()
                : Optional.of(new IpRange(address, bits));
    }

    /** Whether it contains the whole other range. Addresses of the other family are outside. */
    public boolean contains(IpRange other) {
        if (address.length != other.address.length || prefixLength > other.prefixLength) {
            return false;
        }
        for (int bit = 0; bit < prefixLength; bit++) {
            if (bit(address, bit) != bit(other.address, bit)) {
                return false;
            }
        }
        return true;
    }

    private static int bit(byte[] bytes, int index) {
        return bytes[index / Byte.SIZE] >> (Byte.SIZE - 1 - index % Byte.SIZE) & 1;
    }

    private static Optional<byte[]> address(String text) {
        boolean looksLikeOne = IPV4.matcher(text).matches() || isIpv6(text);
        try {
            return looksLikeOne
                    ? Optional.of(bytes(InetAddress.ofLiteral(text), isIpv6(text)))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isIpv6(String text) {
        return text.indexOf(':') >= 0 && IPV6.matcher(text).matches();
    }

    /**
     * The bytes of an address. Java turns an IPv4-mapped IPv6 address into IPv4, but AWS tells them
     * apart.
     */
    private static byte[] bytes(InetAddress address, boolean ipv6) {
        byte[] bytes = address.getAddress();
        if (!(ipv6 && address instanceof Inet4Address)) {
            return bytes;
        }
        byte[] mapped = new byte[IPV6_BYTES];
        mapped[10] = (byte) 0xff;
        mapped[11] = (byte) 0xff;
        System.arraycopy(bytes, 0, mapped, 12, bytes.length);
        return mapped;
    }
}
