package dev.pastgrant.api.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-decoding (RFC 3986) and UTF-8 decoding. Both refuse malformed input. */
final class PercentDecoding {
    private PercentDecoding() {}

    /** Decodes a part of a URI or form; empty if an escape is bad or the bytes are not UTF-8. */
    static Optional<String> decode(String raw, boolean plusIsSpace) {
        byte[] in = raw.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            if (in[i] == '%') {
                int octet = octet(in, i + 1);
                if (octet < 0) {
                    return Optional.empty();
                }
                out.write(octet);
                i += 2;
            } else {
                out.write(in[i] == '+' && plusIsSpace ? ' ' : in[i]);
            }
        }
        return utf8(out.toByteArray());
    }

    /** Decodes UTF-8 strictly; empty if the bytes are not UTF-8. */
    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static int octet(byte[] in, int at) {
        if (at + 1 >= in.length) {
            return -1;
        }
        int high = hex(in[at]);
        int low = hex(in[at + 1]);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static int hex(byte b) {
        return b < 0 ? -1 : Character.digit((char) b, 16);
    }
}
