package dev.pastgrant.ops.e2e;

import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.mfa.Totp;
import java.nio.ByteBuffer;
import java.time.Instant;

/** What a phone with an authenticator app shows, from the seed in the Base32 of RFC 4648. */
public record OneTimeCodes(String base32) {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** The code of the thirty seconds that an instant is in. */
    public String code(Instant at) {
        return Totp.code(Secret.of(seed()), Totp.step(at));
    }

    private byte[] seed() {
        String text = base32.replace("=", "");
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (int i = 0; i < text.length(); i++) {
            bits = (bits << 5 | ALPHABET.indexOf(text.charAt(i))) & 0xfff;
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.put((byte) (bits >> held));
            }
        }
        return bytes.array();
    }
}
