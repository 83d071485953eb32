package dev.pastgrant.api.signature;

import dev.pastgrant.api.signature.Parsed.Accepted;
import dev.pastgrant.api.signature.Parsed.Refused;
import dev.pastgrant.api.signature.Verification.Invalid;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A request on its way, which tests may change as a middleman could. */
record Wire(String method, String target, List<Map.Entry<String, String>> headers, String body) {

    static final String ACCESS_KEY_ID = "AKIDEXAMPLE";
    static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    static byte[] secret() {
        return SECRET.getBytes(StandardCharsets.UTF_8);
    }

    Wire withMethod(String other) {
        return new Wire(other, target, headers, body);
    }

    Wire withTarget(String other) {
        return new Wire(method, other, headers, body);
    }

    Wire withBody(String other) {
        return new Wire(method, target, headers, other);
    }

    Wire with(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new Wire(method, target, more, body);
    }

    Wire without(String name) {
        List<Map.Entry<String, String>> fewer = new ArrayList<>(headers);
        fewer.removeIf(header -> header.getKey().equalsIgnoreCase(name));
        return new Wire(method, target, fewer, body);
    }

    Wire replacing(String name, String value) {
        return without(name).with(name, value);
    }

    String header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    Parsed<SignedRequest> read() {
        return SignedRequest.read(
                method, target, HeaderFields.of(headers), body.getBytes(StandardCharsets.UTF_8));
    }

    Parsed<Signature> parse() {
        return read().then(SignatureParser::parse);
    }

    Verification verify(Instant now) {
        return verify(new SignatureVerifier(10), now);
    }

    Verification verify(SignatureVerifier verifier, Instant now) {
        return switch (read()) {
            case Refused<SignedRequest>(SignatureError error) -> new Invalid(error);
            case Accepted<SignedRequest>(SignedRequest request) ->
                    switch (SignatureParser.parse(request)) {
                        case Refused<Signature>(SignatureError error) -> new Invalid(error);
                        case Accepted<Signature>(Signature signature) ->
                                verify(verifier, signature, request, now);
                    };
        };
    }

    /** As a server does: looks up the secret of the one key there is. */
    private static Verification verify(
            SignatureVerifier verifier, Signature signature, SignedRequest request, Instant now) {
        return signature.accessKeyId().equals(ACCESS_KEY_ID)
                ? verifier.verify(signature, request, SigningSecret.of(secret()), now)
                : verifier.verifyUnknown(signature, request, now);
    }
}
