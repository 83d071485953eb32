package dev.pastgrant.domain.refusal;

/** The errors that the model of IAM Access Analyzer declares. */
public enum AccessAnalyzerError implements ErrorCode {
    ACCESS_DENIED("AccessDeniedException", ErrorKind.DENIED),
    CONFLICT("ConflictException", ErrorKind.CONFLICT),
    INTERNAL_SERVER("InternalServerException", ErrorKind.BROKEN),
    INVALID_PARAMETER("InvalidParameterException", ErrorKind.INVALID),
    RESOURCE_NOT_FOUND("ResourceNotFoundException", ErrorKind.MISSING),
    SERVICE_QUOTA_EXCEEDED("ServiceQuotaExceededException", ErrorKind.LIMIT),
    THROTTLING("ThrottlingException", ErrorKind.THROTTLED),
    UNPROCESSABLE_ENTITY("UnprocessableEntityException", ErrorKind.INVALID),
    VALIDATION("ValidationException", ErrorKind.INVALID);

    private final String text;
    private final ErrorKind kind;

    AccessAnalyzerError(String text, ErrorKind kind) {
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
