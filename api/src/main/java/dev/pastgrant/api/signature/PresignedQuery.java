package dev.pastgrant.api.signature;

import dev.pastgrant.api.signature.Signature.Form;
import dev.pastgrant.domain.refusal.Outcome;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a signature in the query string (AWS, "Query string parameters" of a signed request). */
final class PresignedQuery {

    static final String SIGNATURE = "X-Amz-Signature";

    private static final String ALGORITHM = "X-Amz-Algorithm";
    private static final String CREDENTIAL = "X-Amz-Credential";
    private static final String SIGNED_HEADERS = "X-Amz-SignedHeaders";
    private static final String DATE = "X-Amz-Date";
    private static final String EXPIRES = "X-Amz-Expires";
    private static final String SECURITY_TOKEN = "X-Amz-Security-Token";

    private static final Set<String> MARKS = Set.of(ALGORITHM, CREDENTIAL, SIGNATURE);
    private static final List<String> REQUIRED =
            List.of(ALGORITHM, CREDENTIAL, SIGNATURE, SIGNED_HEADERS, DATE);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final String NATIVE_API = "pastgrant";
    private static final int EXPIRES_DEFAULT_SECONDS = 900;
    private static final int EXPIRES_MAX_SECONDS = 604_800;

    private PresignedQuery() {}

    static boolean isPresent(List<QueryParameter> query) {
        for (QueryParameter parameter : query) {
            if (MARKS.contains(parameter.name())) {
                return true;
            }
        }
        return false;
    }

    static Outcome<Signature, SignatureError> parse(List<QueryParameter> query) {
        Map<String, String> claims = new HashMap<>();
        for (QueryParameter parameter : query) {
            if (parameter.name().startsWith("X-Amz-")
                    && claims.put(parameter.name(), parameter.value()) != null) {
                return Outcome.bad(
                        SignatureError.incomplete(
                                "AWS query-string parameters must include '%s' only once. Re-examine the query-string parameters."
                                        .formatted(SignatureError.echo(parameter.name()))));
            }
        }
        String missing =
                REQUIRED.stream()
                        .filter(name -> claims.getOrDefault(name, "").isEmpty())
                        .map("AWS query-string parameters must include '%s'. "::formatted)
                        .collect(Collectors.joining());
        return missing.isEmpty()
                ? complete(claims)
                : Outcome.bad(
                        SignatureError.incomplete(
                                missing + "Re-examine the query-string parameters."));
    }

    private static Outcome<Signature, SignatureError> complete(Map<String, String> claims) {
        String algorithm = claims.getOrDefault(ALGORITHM, "");
        if (!algorithm.equals(SignatureParser.ALGORITHM)) {
            return SignatureParser.unsupported(algorithm);
        }
        String date = claims.getOrDefault(DATE, "");
        AmzDate time = AmzDate.parse(date);
        if (time == null) {
            return SignatureParser.notADate(date);
        }
        return CredentialScope.parse(claims.getOrDefault(CREDENTIAL, ""), time)
                .then(scope ->
                        lifetime(scope, claims).then(life -> sign(scope, time, life, claims)));
    }

    private static Outcome<Signature, SignatureError> sign(
            CredentialScope scope, AmzDate time, Duration lifetime, Map<String, String> claims) {
        return SignedHeaders.parse(claims.getOrDefault(SIGNED_HEADERS, ""))
                .then(covered ->
                        Outcome.ok(
                                new Signature(
                                        Form.PRESIGNED,
                                        scope,
                                        time,
                                        covered,
                                        claims.getOrDefault(SIGNATURE, ""),
                                        claims.get(SECURITY_TOKEN),
                                        lifetime)));
    }

    /**
     * How long the signature is good. STS does not read the parameter: a request to it is good for
     * its window of 15 minutes, as EKS's and Vault's presigners expect. Elsewhere it is optional.
     */
    private static Outcome<Duration, SignatureError> lifetime(
            CredentialScope scope, Map<String, String> claims) {
        if (scope.service().equals(ClockWindow.STS)) {
            return Outcome.ok(ClockWindow.of(scope.service()));
        }
        String text = claims.getOrDefault(EXPIRES, Integer.toString(EXPIRES_DEFAULT_SECONDS));
        if (!SECONDS.matcher(text).matches()) {
            return expiresRefused("X-Amz-Expires should be a number");
        }
        int seconds = Integer.parseInt(text);
        if (seconds > EXPIRES_MAX_SECONDS) {
            return expiresRefused(
                    "X-Amz-Expires must be less than a week (in seconds); that is, the given"
                            + " X-Amz-Expires must be less than 604800 seconds");
        }
        return seconds == 0
                ? expiresRefused("X-Amz-Expires must be positive")
                : Outcome.ok(Duration.ofSeconds(Math.min(seconds, longest(scope.service()))));
    }

    /**
     * The longest life of a signature in seconds. URLs of the native API are not for handing out,
     * so they live no longer than by default, whatever they say.
     */
    private static int longest(String service) {
        return service.equals(NATIVE_API) ? EXPIRES_DEFAULT_SECONDS : EXPIRES_MAX_SECONDS;
    }

    private static Outcome<Duration, SignatureError> expiresRefused(String message) {
        return Outcome.bad(SignatureError.authorizationQueryParameters(message));
    }
}
