package dev.pastgrant.domain.refusal;

/** The errors that every service may return without its model declaring them. */
public enum SharedError implements ErrorCode {
    ACCESS_DENIED("AccessDenied", ErrorKind.DENIED),
    EXPIRED_TOKEN("ExpiredToken", ErrorKind.DENIED),
    INVALID_ACTION("InvalidAction", ErrorKind.INVALID),
    INVALID_CLIENT_TOKEN_ID("InvalidClientTokenId", ErrorKind.DENIED),
    INVALID_PARAMETER_VALUE("InvalidParameterValue", ErrorKind.INVALID),
    MALFORMED_QUERY_STRING("MalformedQueryString", ErrorKind.INVALID),
    MISSING_ACTION("MissingAction", ErrorKind.INVALID),
    NOT_IMPLEMENTED("NotImplemented", ErrorKind.NOT_IMPLEMENTED),
    SERVICE_FAILURE("ServiceFailureException", ErrorKind.BROKEN),
    SERVICE_UNAVAILABLE("ServiceUnavailable", ErrorKind.UNAVAILABLE),
    SIGNATURE_DOES_NOT_MATCH("SignatureDoesNotMatch", ErrorKind.DENIED),
    THROTTLING("Throttling", ErrorKind.THROTTLED),
    VALIDATION_ERROR("ValidationError", ErrorKind.INVALID);

    private final String text;
    private final ErrorKind kind;

    SharedError(String text, ErrorKind kind) {
        this.text = text;
        this.kind = kind;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
