package dev.pastgrant.api.signature;

import dev.pastgrant.domain.refusal.Outcome;
import java.util.List;

/**
 * A request as it came over the wire. Its size is within bounds and it can be decoded. A signature
 * is checked against it.
 */
public final class SignedRequest {

    /** The most header lines of a request. */
    public static final int HEADER_LINES_MAX = 200;

    private static final int TARGET_LENGTH_MAX = 64 * 1024;
    private static final int HEADER_OCTETS_MAX = 64 * 1024;
    private static final int METHOD_LENGTH_MAX = 16;
    private static final CharacterSet CAPITALS = CharacterSet.of(c -> c >= 'A' && c <= 'Z');
    private static final CharacterSet TARGET =
            CharacterSet.of(c -> c >= ' ' && c != 0x7f && c != '#');

    private final String method;
    private final String path;
    private final List<QueryParameter> query;
    private final HeaderFields headers;
    private final String bodySha256;

    private SignedRequest(
            String method,
            String path,
            List<QueryParameter> query,
            HeaderFields headers,
            String bodySha256) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.bodySha256 = bodySha256;
    }

    /**
     * Reads a request.
     *
     * @param rawTarget the path and query exactly as on the wire, one character per octet
     * @param body the octets that were sent; they must not change afterwards
     */
    public static Outcome<SignedRequest, SignatureError> read(
            String method, String rawTarget, HeaderFields headers, byte[] body) {
        return readHashed(method, rawTarget, headers, Digests.sha256Hex(body));
    }

    /**
     * Reads a request whose body was received elsewhere.
     *
     * @param bodySha256 the body's hash in lower-case hexadecimal; {@code UNSIGNED-PAYLOAD} if any
     *     body is accepted
     */
    public static Outcome<SignedRequest, SignatureError> readHashed(
            String method, String rawTarget, HeaderFields headers, String bodySha256) {
        if (!headers.isWithin(HEADER_LINES_MAX, HEADER_OCTETS_MAX)) {
            return Outcome.bad(SignatureError.headersTooLarge());
        }
        int mark = rawTarget.indexOf('?');
        String path = mark < 0 ? rawTarget : rawTarget.substring(0, mark);
        if (!isMethod(method) || !isTarget(rawTarget) || !isPath(path)) {
            return Outcome.bad(SignatureError.invalidUri());
        }
        if (!headers.areOctets()) {
            return Outcome.bad(SignatureError.doesNotMatch());
        }
        return QueryParameter.parse(mark < 0 ? "" : rawTarget.substring(mark + 1))
                .then(query ->
                        Outcome.ok(new SignedRequest(method, path, query, headers, bodySha256)));
    }

    /** The HTTP method, in upper case. */
    public String method() {
        return method;
    }

    /** The query, decoded as it was signed. */
    public List<QueryParameter> query() {
        return query;
    }

    /** The header fields. */
    public HeaderFields headers() {
        return headers;
    }

    /** The path as on the wire. */
    String path() {
        return path;
    }

    String bodySha256() {
        return bodySha256;
    }

    private static boolean isMethod(String method) {
        return !method.isEmpty()
                && method.length() <= METHOD_LENGTH_MAX
                && CAPITALS.containsAll(method);
    }

    private static boolean isTarget(String target) {
        return target.length() <= TARGET_LENGTH_MAX && TARGET.containsAll(target);
    }

    private static boolean isPath(String path) {
        return path.startsWith("/") && PercentEncoding.decode(path) != null;
    }
}
