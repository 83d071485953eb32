package dev.pastgrant.domain.refusal;

/** The errors of the native API that AWS has no name for. */
public enum NativeError implements ErrorCode {
    /** No route has this path. */
    NOT_FOUND("NotFound", ErrorKind.MISSING),
    /** There are routes of this path, for other methods. */
    METHOD_NOT_ALLOWED("MethodNotAllowed", ErrorKind.INVALID);

    private final String text;
    private final ErrorKind kind;

    NativeError(String text, ErrorKind kind) {
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
