package dev.pastgrant.api.signature;

import dev.pastgrant.api.signature.SigningKeys.Source;
import dev.pastgrant.domain.refusal.Outcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;

/**
 * Step two: checks a claim against the secret of the key it names. It keeps the derived signing
 * keys of verified requests only. A stranger therefore cannot fill its memory or displace the keys
 * of others. Safe for any number of threads.
 */
public final class SignatureVerifier {

    private static final SigningSecret NO_ONES_SECRET =
            SigningSecret.of(
                    "0000000000000000000000000000000000000000".getBytes(StandardCharsets.US_ASCII));

    private final SigningKeys keys;

    /**
     * A cache that keeps no keys. A stranger may know the secret above, and must not leave anything
     * behind.
     */
    private final SigningKeys noKeys = new SigningKeys(0);

    /** Makes a verifier that keeps at most this many signing keys. */
    public SignatureVerifier(int signingKeysMax) {
        this.keys = new SigningKeys(signingKeysMax);
    }

    /** Checks a signature. The secret is not kept. */
    public Outcome<VerifiedSignature, SignatureError> verify(
            Signature signature, SignedRequest request, SigningSecret secret, Instant now) {
        return verify(signature, request, secret, now, keys);
    }

    /** Refuses a request of an unknown access key, after the same work that a known one takes. */
    public Outcome<VerifiedSignature, SignatureError> verifyUnknown(
            Signature signature, SignedRequest request, Instant now) {
        var _ = verify(signature, request, NO_ONES_SECRET, now, noKeys);
        return Outcome.bad(SignatureError.invalidClientTokenId());
    }

    int signingKeys() {
        return keys.size();
    }

    private static Outcome<VerifiedSignature, SignatureError> verify(
            Signature signature,
            SignedRequest request,
            SigningSecret secret,
            Instant now,
            SigningKeys keys) {
        String bodySha256 = request.bodySha256();
        return SignaturePreconditions.flaw(signature, request, bodySha256, now)
                .map(Outcome::<VerifiedSignature, SignatureError>bad)
                .orElseGet(() -> compare(signature, request, bodySha256, secret, keys));
    }

    private static Outcome<VerifiedSignature, SignatureError> compare(
            Signature signature,
            SignedRequest request,
            String bodySha256,
            SigningSecret secret,
            SigningKeys keys) {
        Source source = new Source(secret.identity(), signature.scope());
        Mac known = keys.find(source);
        Mac key =
                known != null ? known : SigningKeys.derive(secret.bytes().get(), signature.scope());
        String canonical = CanonicalRequest.of(signature, request, bodySha256);
        byte[] expected = Digests.hmac(key, CanonicalRequest.stringToSign(signature, canonical));
        if (!isEqual(HexFormat.of().formatHex(expected), signature.hex())) {
            return Outcome.bad(SignatureError.doesNotMatch());
        }
        if (known == null) {
            keys.remember(source, key);
        }
        return Outcome.ok(
                new VerifiedSignature(
                        signature,
                        CanonicalPath.normalise(request.path()),
                        CanonicalRequest.query(signature.form(), request.query())));
    }

    private static boolean isEqual(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
