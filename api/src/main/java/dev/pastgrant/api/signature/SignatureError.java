package dev.pastgrant.api.signature;

/**
 * The reason why a request's signature was not accepted: AWS's code with its HTTP status, and the
 * message.
 */
public record SignatureError(Code code, String message) {

    private static final int ECHO_LENGTH_MAX = 128;

    /**
     * AWS's error codes for signatures, with the HTTP status of the query protocol (IAM API
     * Reference, "Common Errors"). The last four are Amazon S3's, as S3 documents them.
     */
    public enum Code {
        MISSING_AUTHENTICATION_TOKEN("MissingAuthenticationToken", 403),
        INCOMPLETE_SIGNATURE("IncompleteSignature", 400),
        SIGNATURE_DOES_NOT_MATCH("SignatureDoesNotMatch", 403),
        INVALID_CLIENT_TOKEN_ID("InvalidClientTokenId", 403),
        MALFORMED_QUERY_STRING("MalformedQueryString", 404),
        AUTHORIZATION_QUERY_PARAMETERS_ERROR("AuthorizationQueryParametersError", 400),
        CONTENT_SHA256_MISMATCH("XAmzContentSHA256Mismatch", 400),
        INVALID_URI("InvalidURI", 400),
        REQUEST_HEADER_SECTION_TOO_LARGE("RequestHeaderSectionTooLarge", 400);

        private final String wireName;
        private final int httpStatus;

        Code(String wireName, int httpStatus) {
            this.wireName = wireName;
            this.httpStatus = httpStatus;
        }

        /** The code as clients compare it, such as {@code SignatureDoesNotMatch}. */
        public String wireName() {
            return wireName;
        }

        public int httpStatus() {
            return httpStatus;
        }
    }

    /** Whether the request names a key that nobody has, or was not signed with the named one. */
    public boolean isFailedSignIn() {
        return code == Code.INVALID_CLIENT_TOKEN_ID || code == Code.SIGNATURE_DOES_NOT_MATCH;
    }

    static SignatureError missingAuthenticationToken() {
        return new SignatureError(
                Code.MISSING_AUTHENTICATION_TOKEN, "Request is missing Authentication Token");
    }

    static SignatureError incomplete(String message) {
        return new SignatureError(Code.INCOMPLETE_SIGNATURE, message);
    }

    static SignatureError doesNotMatch(String message) {
        return new SignatureError(Code.SIGNATURE_DOES_NOT_MATCH, message);
    }

    static SignatureError doesNotMatch() {
        return doesNotMatch(
                "The request signature we calculated does not match the signature you provided. Check"
                        + " your AWS Secret Access Key and signing method. Consult the service"
                        + " documentation for details.");
    }

    /** The error of a request that was signed for another service or region than these. */
    public static SignatureError scopedTo(String service, String region) {
        return doesNotMatch(
                "Credential should be scoped to correct service: '%s', and region: '%s'."
                        .formatted(echo(service), echo(region)));
    }

    static SignatureError invalidClientTokenId() {
        return new SignatureError(
                Code.INVALID_CLIENT_TOKEN_ID,
                "The security token included in the request is invalid.");
    }

    static SignatureError malformedQueryString(String message) {
        return new SignatureError(Code.MALFORMED_QUERY_STRING, message);
    }

    static SignatureError authorizationQueryParameters(String message) {
        return new SignatureError(Code.AUTHORIZATION_QUERY_PARAMETERS_ERROR, message);
    }

    static SignatureError contentSha256Mismatch(String message) {
        return new SignatureError(Code.CONTENT_SHA256_MISMATCH, message);
    }

    static SignatureError invalidUri() {
        return new SignatureError(Code.INVALID_URI, "Couldn't parse the specified URI.");
    }

    static SignatureError headersTooLarge() {
        return new SignatureError(
                Code.REQUEST_HEADER_SECTION_TOO_LARGE,
                "Your request header section exceeds the maximum allowed request header section"
                        + " size.");
    }

    /**
     * The client's input for use in a message: shortened, and without characters that XML cannot
     * contain.
     */
    static String echo(String input) {
        String head = input.substring(0, Math.min(input.length(), ECHO_LENGTH_MAX));
        StringBuilder printable = new StringBuilder(head.length());
        head.chars().forEach(c -> printable.append(c >= 0x20 && c < 0x7f ? (char) c : '?'));
        return printable.toString();
    }
}
