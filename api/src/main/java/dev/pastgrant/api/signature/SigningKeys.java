package dev.pastgrant.api.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * Derived signing keys, the least recently used forgotten first. A key is found by what it was
 * derived from, the secret's identity included, so a rotated secret can't meet its predecessor's
 * key.
 */
final class SigningKeys {

    /** What a signing key is derived from; of the secret only its identity is kept. */
    record Source(String secret, CredentialScope scope) {}

    private final Map<Source, Mac> keys;

    SigningKeys(int keysMax) {
        this.keys =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Source, Mac> eldest) {
                        return size() > keysMax;
                    }
                };
    }

    synchronized @Nullable Mac find(Source source) {
        return keys.get(source);
    }

    synchronized void remember(Source source, Mac key) {
        keys.put(source, key);
    }

    synchronized int size() {
        return keys.size();
    }

    /**
     * Derives a signing key (AWS, "Calculate the signature": kDate, kRegion, kService, kSigning).
     */
    static Mac derive(byte[] secret, CredentialScope scope) {
        byte[] prefix = "AWS4".getBytes(StandardCharsets.US_ASCII);
        byte[] start = Arrays.copyOf(prefix, prefix.length + secret.length);
        System.arraycopy(secret, 0, start, prefix.length, secret.length);
        byte[] day = Digests.hmac(start, scope.date());
        Arrays.fill(start, (byte) 0);
        byte[] region = Digests.hmac(day, scope.region());
        byte[] service = Digests.hmac(region, scope.service());
        return Digests.mac(Digests.hmac(service, CredentialScope.TERMINATOR));
    }
}
