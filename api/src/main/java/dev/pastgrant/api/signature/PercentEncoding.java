package dev.pastgrant.api.signature;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Percent-encoding of RFC 3986, section 2.1, in the form that Signature Version 4 hashes. */
final class PercentEncoding {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    /** Encodes all characters except the unreserved ones of RFC 3986, section 2.3. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            append(encoded, octet, isUnreserved(octet));
        }
        return encoded.toString();
    }

    /** Encodes a path of the wire, which is encoded already, once more. Its slashes are kept. */
    static String encodePathAgain(String octets) {
        StringBuilder encoded = new StringBuilder(octets.length() + 16);
        for (byte octet : octets.getBytes(StandardCharsets.ISO_8859_1)) {
            append(encoded, octet, octet == '/' || isUnreserved(octet));
        }
        return encoded.toString();
    }

    /** Decodes wire octets to text; null if an escape is broken or the octets are not UTF-8. */
    static @Nullable String decode(String octets) {
        if (octets.indexOf('%') < 0 && isWithin(octets, 0x7f)) {
            return octets;
        }
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(octets.length());
        for (int at = 0; at < octets.length(); at++) {
            char c = octets.charAt(at);
            if (c == '%') {
                if (!isEscape(octets, at)) {
                    return null;
                }
                decoded.write(HexFormat.fromHexDigits(octets, at + 1, at + 3));
                at += 2;
            } else {
                decoded.write(c);
            }
        }
        return areOctets(octets) ? utf8(decoded.toByteArray()) : null;
    }

    /** Whether each character stands for one octet of the wire. */
    static boolean areOctets(String text) {
        return isWithin(text, 0xff);
    }

    private static boolean isWithin(String text, int max) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > max) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String utf8(byte[] octets) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    private static boolean isEscape(String octets, int at) {
        return at + 2 < octets.length()
                && HexFormat.isHexDigit(octets.charAt(at + 1))
                && HexFormat.isHexDigit(octets.charAt(at + 2));
    }

    private static boolean isUnreserved(byte octet) {
        return (octet >= 'A' && octet <= 'Z')
                || (octet >= 'a' && octet <= 'z')
                || (octet >= '0' && octet <= '9')
                || octet == '-'
                || octet == '_'
                || octet == '.'
                || octet == '~';
    }

    private static void append(StringBuilder encoded, byte octet, boolean literal) {
        if (literal) {
            encoded.append((char) octet);
        } else {
            encoded.append('%').append(HEX.toHexDigits(octet));
        }
    }
}
