package dev.pastgrant.api.signature;

import dev.pastgrant.domain.refusal.Outcome;
import java.util.List;

/** Step one: finds and reads a request's claim to be signed. This needs no secret. */
public final class SignatureParser {

    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private static final String ALGORITHM_4A = "AWS4-ECDSA-P256-SHA256";

    /**
     * What is read from one line must not be sent in two, which are signed as if they were one with
     * a comma.
     */
    private static final List<String> NOT_TWICE =
            List.of(
                    "authorization",
                    "host",
                    "x-amz-date",
                    "date",
                    "x-amz-security-token",
                    "x-amz-target");

    private SignatureParser() {}

    /**
     * Reads the signature of a request. A request without a signature is refused with {@code
     * MissingAuthenticationToken}. A caller that serves unsigned operations looks for that code.
     */
    public static Outcome<Signature, SignatureError> parse(SignedRequest request) {
        for (String name : NOT_TWICE) {
            if (request.headers().all(name).size() > 1) {
                return Outcome.bad(
                        SignatureError.incomplete("Found more than one '" + name + "' header."));
            }
        }
        boolean inHeader = request.headers().has("authorization");
        boolean inQuery = PresignedQuery.isPresent(request.query());
        if (inHeader && inQuery) {
            return Outcome.bad(
                    SignatureError.doesNotMatch(
                            "Found both 'X-Amz-Algorithm' as a query-string param and"
                                    + " 'Authorization' as HTTP header."));
        }
        if (inHeader) {
            return AuthorizationHeader.parse(request.headers());
        }
        return inQuery
                ? PresignedQuery.parse(request.query())
                : Outcome.bad(SignatureError.missingAuthenticationToken());
    }

    static <T> Outcome<T, SignatureError> unsupported(String algorithm) {
        if (algorithm.equals(ALGORITHM_4A)) {
            return Outcome.bad(
                    SignatureError.incomplete(
                            "Signature Version 4A (%s) is not supported: sign with %s, for one region."
                                    .formatted(ALGORITHM_4A, ALGORITHM)));
        }
        return Outcome.bad(
                SignatureError.incomplete(
                        "Unsupported AWS 'algorithm': '%s' (only AWS4-HMAC-SHA256 for now). "
                                .formatted(SignatureError.echo(algorithm))));
    }

    static <T> Outcome<T, SignatureError> notADate(String text) {
        return Outcome.bad(
                SignatureError.incomplete(
                        "Date must be in ISO-8601 'basic format'. Got '%s'. See http://en.wikipedia.org/wiki/ISO_8601"
                                .formatted(SignatureError.echo(text))));
    }
}
