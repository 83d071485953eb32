package dev.pastgrant.api.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256 and HMAC-SHA-256, which every Java platform has. */
final class Digests {

    private Digests() {}

    /** The digest that is cloned for each use, which costs less than looking the algorithm up. */
    private static final MessageDigest SHA256 = lookUp();

    static String sha256Hex(byte[] octets) {
        return HexFormat.of().formatHex(sha256(octets));
    }

    static byte[] sha256(byte[] octets) {
        try {
            return ((MessageDigest) SHA256.clone()).digest(octets);
        } catch (CloneNotSupportedException e) {
            return lookUp().digest(octets);
        }
    }

    private static MessageDigest lookUp() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform lacks SHA-256", e);
        }
    }

    static byte[] hmac(byte[] key, String text) {
        return hmac(mac(key), text);
    }

    /** The HMAC of a text, with the key of the given Mac. The given Mac is not changed. */
    static byte[] hmac(Mac keyed, String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        try {
            return ((Mac) keyed.clone()).doFinal(octets);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's HMAC-SHA-256 cannot be copied", e);
        }
    }

    static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform lacks HMAC-SHA-256", e);
        }
    }
}
