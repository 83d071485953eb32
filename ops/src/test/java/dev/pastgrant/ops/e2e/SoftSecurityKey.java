package dev.pastgrant.ops.e2e;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * An authenticator in software, which answers a browser's registration as a security key does,
 * without an attestation.
 *
 * @param id the id of its credential, in ASCII
 */
record SoftSecurityKey(String id, ECPublicKey key) {
    private static final int TOUCHED_WITH_CREDENTIAL = 0x41;
    private static final int UNTOUCHED_WITH_CREDENTIAL = 0x40;
    private static final int COORDINATE = 32;

    static SoftSecurityKey make(String id) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new SoftSecurityKey(id, (ECPublicKey) generator.generateKeyPair().getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String clientData(String challenge, String origin) {
        return base64(
                """
                {"type":"webauthn.create","challenge":"%s","origin":"%s","crossOrigin":false}\
                """
                        .formatted(challenge, origin)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** What the key answers for a domain, after a touch. */
    String attestation(String domain) {
        return base64(object(domain, TOUCHED_WITH_CREDENTIAL));
    }

    /** The same without a touch. */
    String untouched(String domain) {
        return base64(object(domain, UNTOUCHED_WITH_CREDENTIAL));
    }

    /** The map {@code {fmt: "none", attStmt: {}, authData: …}} in CBOR. */
    private byte[] object(String domain, int flags) {
        byte[] data = authenticatorData(domain, flags);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0xa3);
        text(out, "fmt");
        text(out, "none");
        text(out, "attStmt");
        out.write(0xa0);
        text(out, "authData");
        out.write(0x58);
        out.write(data.length);
        out.writeBytes(data);
        return out.toByteArray();
    }

    private byte[] authenticatorData(String domain, int flags) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(sha256(domain));
        out.write(flags);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(7).array());
        out.writeBytes(new byte[16]);
        out.writeBytes(ByteBuffer.allocate(Short.BYTES).putShort((short) id.length()).array());
        out.writeBytes(id.getBytes(StandardCharsets.US_ASCII));
        // COSE: {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
        out.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, COORDINATE});
        out.writeBytes(coordinate(key.getW().getAffineX()));
        out.writeBytes(new byte[] {0x22, 0x58, COORDINATE});
        out.writeBytes(coordinate(key.getW().getAffineY()));
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.write(0x60 + text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return fixed;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
