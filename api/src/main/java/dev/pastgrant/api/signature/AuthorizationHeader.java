package dev.pastgrant.api.signature;

import dev.pastgrant.api.signature.Signature.Form;
import dev.pastgrant.domain.refusal.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a signature in the Authorization header (AWS, "Authorization header"). */
final class AuthorizationHeader {

    private static final List<String> PARAMETERS =
            List.of("Credential", "Signature", "SignedHeaders");

    private AuthorizationHeader() {}

    static Outcome<Signature, SignatureError> parse(HeaderFields headers) {
        String authorization = headers.all("authorization").getFirst().strip();
        if (!authorization.startsWith("AWS4-")) {
            return Outcome.bad(SignatureError.missingAuthenticationToken());
        }
        int blank = blank(authorization);
        String scheme = authorization.substring(0, blank);
        if (!scheme.equals(SignatureParser.ALGORITHM)) {
            return SignatureParser.unsupported(scheme);
        }
        return parameters(authorization.substring(blank).strip())
                .then(parameters -> complete(authorization, parameters, headers));
    }

    private static int blank(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == ' ' || text.charAt(at) == '\t') {
                return at;
            }
        }
        return text.length();
    }

    private static Outcome<Map<String, String>, SignatureError> parameters(String rest) {
        Map<String, String> parameters = new HashMap<>();
        for (String part : Pieces.of(rest, ',', Integer.MAX_VALUE)) {
            String pair = part.strip();
            int equals = pair.indexOf('=');
            if (equals < 0 && !pair.isEmpty()) {
                return Outcome.bad(
                        SignatureError.incomplete(
                                "Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): '%s'."
                                        .formatted(hashed(rest))));
            }
            if (equals >= 0
                    && parameters.put(pair.substring(0, equals), pair.substring(equals + 1))
                            != null) {
                return Outcome.bad(
                        SignatureError.incomplete(
                                "Authorization header has '%s' more than once."
                                        .formatted(
                                                SignatureError.echo(pair.substring(0, equals)))));
            }
        }
        return Outcome.ok(parameters);
    }

    private static Outcome<Signature, SignatureError> complete(
            String authorization, Map<String, String> parameters, HeaderFields headers) {
        List<String> missing = missing(parameters, headers);
        if (!missing.isEmpty()) {
            return Outcome.bad(
                    SignatureError.incomplete(
                            String.join(" ", missing) + " " + fingerprint(authorization)));
        }
        AmzDate time = time(headers);
        if (time == null) {
            return SignatureParser.notADate(dateText(headers));
        }
        return CredentialScope.parse(parameters.getOrDefault("Credential", ""), time)
                .then(scope -> sign(scope, time, parameters, first(headers)));
    }

    private static Outcome<Signature, SignatureError> sign(
            CredentialScope scope,
            AmzDate time,
            Map<String, String> parameters,
            @Nullable String sessionToken) {
        return SignedHeaders.parse(parameters.getOrDefault("SignedHeaders", ""))
                .then(covered ->
                        Outcome.ok(
                                new Signature(
                                        Form.HEADER,
                                        scope,
                                        time,
                                        covered,
                                        parameters.getOrDefault("Signature", ""),
                                        sessionToken,
                                        ClockWindow.of(scope.service()))));
    }

    private static List<String> missing(Map<String, String> parameters, HeaderFields headers) {
        List<String> missing = new ArrayList<>();
        for (String name : PARAMETERS) {
            if (parameters.getOrDefault(name, "").isEmpty()) {
                missing.add("Authorization header requires '" + name + "' parameter.");
            }
        }
        if (!headers.has("x-amz-date") && !headers.has("date")) {
            missing.add(
                    "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
        }
        return missing;
    }

    /**
     * The header's hash for a message. AWS does not repeat the header itself, since it may contain
     * a secret that was put into the wrong place.
     */
    private static String fingerprint(String authorization) {
        return "(Hashed with SHA-256 and encoded with Base64) Authorization="
                + hashed(authorization);
    }

    /** A part of the header as a message may show it. The part may be a secret. */
    private static String hashed(String part) {
        byte[] hash = Digests.sha256(part.getBytes(StandardCharsets.ISO_8859_1));
        return Base64.getEncoder().encodeToString(hash);
    }

    private static @Nullable AmzDate time(HeaderFields headers) {
        return headers.has("x-amz-date")
                ? AmzDate.parse(dateText(headers))
                : AmzDate.parseHttpDate(dateText(headers));
    }

    private static String dateText(HeaderFields headers) {
        String name = headers.has("x-amz-date") ? "x-amz-date" : "date";
        return headers.all(name).getFirst().strip();
    }

    private static @Nullable String first(HeaderFields headers) {
        List<String> tokens = headers.all("x-amz-security-token");
        return tokens.isEmpty() ? null : tokens.getFirst().strip();
    }
}
