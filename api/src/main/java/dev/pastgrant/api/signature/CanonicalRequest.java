package dev.pastgrant.api.signature;

import dev.pastgrant.api.signature.Signature.Form;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request in the canonical form that client and server hash (AWS, "Create a canonical request").
 */
final class CanonicalRequest {

    private static final CharacterSet NOT_WHITE =
            CharacterSet.of(c -> c != ' ' && (c < '\t' || c > '\r'));

    private CanonicalRequest() {}

    /** The canonical request, one character per octet. */
    static String of(Signature signature, SignedRequest request, String bodySha256) {
        StringBuilder canonical = new StringBuilder(512);
        canonical.append(request.method()).append('\n');
        canonical.append(CanonicalPath.of(request.path(), signature.service())).append('\n');
        canonical.append(query(signature.form(), request.query())).append('\n');
        for (String name : signature.signedHeaders()) {
            canonical.append(name).append(':');
            appendJoined(canonical, request.headers().all(name));
            canonical.append('\n');
        }
        canonical.append('\n').append(signature.coverage().text());
        return canonical.append('\n').append(bodySha256).toString();
    }

    /**
     * The text that the signing key signs: the time, the credential scope, and the hash of the
     * canonical request.
     */
    static String stringToSign(Signature signature, String canonicalRequest) {
        byte[] octets = canonicalRequest.getBytes(StandardCharsets.ISO_8859_1);
        return String.join(
                "\n",
                SignatureParser.ALGORITHM,
                signature.time().text(),
                signature.scope().text(),
                Digests.sha256Hex(octets));
    }

    /**
     * The canonical query. Its parameters are sorted after encoding, by name first, so {@code a}
     * comes before {@code a-b}.
     */
    static String query(Form form, List<QueryParameter> query) {
        if (query.isEmpty()) {
            return "";
        }
        return query.stream()
                .filter(p -> form == Form.HEADER || !p.name().equals(PresignedQuery.SIGNATURE))
                .map(CanonicalRequest::encoded)
                .sorted(
                        Comparator.comparing(QueryParameter::name)
                                .thenComparing(QueryParameter::value))
                .map(p -> p.name() + "=" + p.value())
                .collect(Collectors.joining("&"));
    }

    private static QueryParameter encoded(QueryParameter parameter) {
        return new QueryParameter(
                PercentEncoding.encode(parameter.name()),
                PercentEncoding.encode(parameter.value()));
    }

    private static void appendJoined(StringBuilder canonical, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                canonical.append(',');
            }
            appendTrimmed(canonical, values.get(i));
        }
    }

    private static void appendTrimmed(StringBuilder canonical, String value) {
        if (NOT_WHITE.containsAll(value)) {
            canonical.append(value);
        } else {
            appendSpaced(canonical, value);
        }
    }

    /**
     * Appends a trimmed value. Each run of white space in it becomes one blank, including that of a
     * folded line.
     */
    private static void appendSpaced(StringBuilder canonical, String value) {
        int begin = canonical.length();
        boolean gap = false;
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (!NOT_WHITE.contains(c)) {
                gap = true;
            } else {
                if (gap && canonical.length() > begin) {
                    canonical.append(' ');
                }
                canonical.append(c);
                gap = false;
            }
        }
    }
}
