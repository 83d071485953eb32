package dev.pastgrant.api.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * A cache of derived signing keys, which forgets the least recently used first. A key is found by
 * everything it was derived from, including the secret's identity. A rotated secret therefore never
 * finds its predecessor's key.
 */
final class SigningKeys {

    /** The source of a signing key. It has only the secret's identity, not the secret. */
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
