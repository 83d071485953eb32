package dev.pastgrant.domain.account.mfa;

import dev.pastgrant.domain.account.credential.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time codes: six digits, thirty seconds, HMAC-SHA-1.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6238">RFC 6238</a>
 */
public final class Totp {
    /** How long a code is shown. */
    static final Duration STEP = Duration.ofSeconds(30);

    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    /** How many steps a device's clock may be off, either way. */
    static final int TOLERANCE = 1;

    /**
     * How many steps a device's clock may be off when it is synchronized: an hour. AWS does not say
     * how many. Two codes in a row are hard to guess even among so many.
     */
    static final int RESYNC_TOLERANCE = 120;

    private Totp() {}

    public static long step(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), STEP.toSeconds());
    }

    /** The code of a time step. */
    public static String code(Secret seed, long step) {
        byte[] hash =
                hmac(seed.revealBytes(), ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
    }

    /**
     * The step near an instant, and after {@code lastStep}, whose code this is; empty if there is
     * no such step.
     */
    static OptionalLong match(Secret seed, String code, Instant now, long lastStep) {
        long current = step(now);
        long first = Math.max(current - TOLERANCE, lastStep + 1);
        for (long step = first; step <= current + TOLERANCE; step++) {
            if (same(code(seed, step), code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /**
     * The step of the second of two consecutive codes. The device's clock is not known yet, so the
     * first may be a step older than usual.
     */
    static OptionalLong matchPair(
            Secret seed, String first, String second, Instant now, long lastStep) {
        return matchPair(seed, first, second, now, lastStep, TOLERANCE);
    }

    /** The same for a device whose clock is off by up to an hour. */
    static OptionalLong matchAny(
            Secret seed, String first, String second, Instant now, long lastStep) {
        return matchPair(seed, first, second, now, lastStep, RESYNC_TOLERANCE);
    }

    private static OptionalLong matchPair(
            Secret seed, String first, String second, Instant now, long lastStep, int tolerance) {
        long current = step(now);
        long from = Math.max(current - tolerance - 1, lastStep + 1);
        for (long step = from; step <= current + tolerance; step++) {
            if (same(code(seed, step), first) && same(code(seed, step + 1), second)) {
                return OptionalLong.of(step + 1);
            }
        }
        return OptionalLong.empty();
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                given.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA1", e);
        }
    }
}
