package dev.pastgrant.api.signature;

import dev.pastgrant.domain.refusal.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A request on its way, which tests may change as a middleman could. */
record SignedWire(
        String method, String target, List<Map.Entry<String, String>> headers, String body) {

    static final String ACCESS_KEY_ID = "AKIDEXAMPLE";
    static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    static byte[] secret() {
        return SECRET.getBytes(StandardCharsets.UTF_8);
    }

    SignedWire withMethod(String other) {
        return new SignedWire(other, target, headers, body);
    }

    SignedWire withTarget(String other) {
        return new SignedWire(method, other, headers, body);
    }

    SignedWire withBody(String other) {
        return new SignedWire(method, target, headers, other);
    }

    SignedWire with(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new SignedWire(method, target, more, body);
    }

    SignedWire without(String name) {
        List<Map.Entry<String, String>> fewer = new ArrayList<>(headers);
        fewer.removeIf(header -> header.getKey().equalsIgnoreCase(name));
        return new SignedWire(method, target, fewer, body);
    }

    SignedWire replacing(String name, String value) {
        return without(name).with(name, value);
    }

    String header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    Outcome<SignedRequest, SignatureError> read() {
        return SignedRequest.read(
                method, target, HeaderFields.of(headers), body.getBytes(StandardCharsets.UTF_8));
    }

    Outcome<Signature, SignatureError> parse() {
        return read().then(SignatureParser::parse);
    }

    Outcome<VerifiedSignature, SignatureError> verify(Instant now) {
        return verify(new SignatureVerifier(10), now);
    }

    Outcome<VerifiedSignature, SignatureError> verify(SignatureVerifier verifier, Instant now) {
        return read().then(request ->
                SignatureParser.parse(request)
                        .then(signature -> verify(verifier, signature, request, now)));
    }

    /** As a server does: looks up the secret of the one key there is. */
    private static Outcome<VerifiedSignature, SignatureError> verify(
            SignatureVerifier verifier, Signature signature, SignedRequest request, Instant now) {
        return signature.accessKeyId().equals(ACCESS_KEY_ID)
                ? verifier.verify(signature, request, SigningSecret.of(secret()), now)
                : verifier.verifyUnknown(signature, request, now);
    }
}
