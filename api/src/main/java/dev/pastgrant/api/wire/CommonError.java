package dev.pastgrant.api.wire;

import dev.pastgrant.api.wire.shape.Protocol;

/**
 * The errors that every service may answer with and that no service model lists. Each has its name
 * and status for each protocol. For awsQuery these are from AWS's page "Common errors". For the
 * JSON protocols they are from the SDKs' lists of retryable errors and signature errors.
 */
public enum CommonError {
    ACCESS_DENIED("AccessDenied", 403, "AccessDeniedException", 400, "AccessDeniedException", 403),
    VALIDATION_ERROR(
            "ValidationError", 400, "ValidationException", 400, "ValidationException", 400),
    INVALID_PARAMETER_VALUE(
            "InvalidParameterValue",
            400,
            "InvalidParameterValueException",
            400,
            "ValidationException",
            400),
    MALFORMED_INPUT(
            "MalformedInput", 400, "SerializationException", 400, "SerializationException", 400),
    MALFORMED_QUERY_STRING(
            "MalformedQueryString",
            404,
            "SerializationException",
            400,
            "SerializationException",
            400),
    INVALID_ACTION(
            "InvalidAction",
            400,
            "UnknownOperationException",
            400,
            "UnknownOperationException",
            404),
    MISSING_ACTION(
            "MissingAction",
            400,
            "UnknownOperationException",
            400,
            "UnknownOperationException",
            404),
    NOT_IMPLEMENTED("NotImplemented", 501, "NotImplemented", 501, "NotImplemented", 501),
    INVALID_CLIENT_TOKEN_ID(
            "InvalidClientTokenId",
            403,
            "UnrecognizedClientException",
            400,
            "UnrecognizedClientException",
            403),
    SIGNATURE_DOES_NOT_MATCH(
            "SignatureDoesNotMatch",
            403,
            "InvalidSignatureException",
            400,
            "InvalidSignatureException",
            403),
    INCOMPLETE_SIGNATURE(
            "IncompleteSignature",
            400,
            "IncompleteSignatureException",
            400,
            "IncompleteSignatureException",
            403),
    EXPIRED_TOKEN("ExpiredToken", 403, "ExpiredTokenException", 400, "ExpiredTokenException", 403),
    MISSING_AUTHENTICATION_TOKEN(
            "MissingAuthenticationToken",
            403,
            "MissingAuthenticationTokenException",
            400,
            "MissingAuthenticationTokenException",
            403),
    REQUEST_ENTITY_TOO_LARGE(
            "RequestEntityTooLarge",
            413,
            "RequestEntityTooLargeException",
            413,
            "RequestEntityTooLargeException",
            413),
    THROTTLING("Throttling", 400, "ThrottlingException", 400, "ThrottlingException", 429),
    SERVICE_UNAVAILABLE(
            "ServiceUnavailable",
            503,
            "ServiceUnavailableException",
            503,
            "ServiceUnavailableException",
            503),
    SERVICE_FAILURE("ServiceFailure", 500, "InternalFailure", 500, "InternalServerException", 500);

    private final String queryCode;
    private final int queryStatus;
    private final String jsonCode;
    private final int jsonStatus;
    private final String restCode;
    private final int restStatus;

    CommonError(
            String queryCode,
            int queryStatus,
            String jsonCode,
            int jsonStatus,
            String restCode,
            int restStatus) {
        this.queryCode = queryCode;
        this.queryStatus = queryStatus;
        this.jsonCode = jsonCode;
        this.jsonStatus = jsonStatus;
        this.restCode = restCode;
        this.restStatus = restStatus;
    }

    /** The error as a protocol writes it. */
    WireFault in(Protocol protocol) {
        return switch (protocol) {
            case QUERY -> new WireFault(queryCode, queryCode, queryStatus);
            case JSON_1_1 -> new WireFault(jsonCode, jsonCode, jsonStatus);
            case REST_JSON -> new WireFault(restCode, restCode, restStatus);
        };
    }
}
