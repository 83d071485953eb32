package dev.pastgrant.domain.refusal;

/**
 * Why a call was not carried out: AWS's code and the sentence a caller reads. A refusal is a value,
 * because it is recorded like any other ending of a call.
 */
public record Refusal(Code code, String message) {
    public static Refusal alreadyExists(String message) {
        return new Refusal(Code.ENTITY_ALREADY_EXISTS, message);
    }

    public static Refusal deleteConflict(String message) {
        return new Refusal(Code.DELETE_CONFLICT, message);
    }

    public static Refusal invalidInput(String message) {
        return new Refusal(Code.INVALID_INPUT, message);
    }

    public static Refusal malformedPolicy(String message) {
        return new Refusal(Code.MALFORMED_POLICY_DOCUMENT, message);
    }

    public static Refusal noSuchEntity(String message) {
        return new Refusal(Code.NO_SUCH_ENTITY, message);
    }

    /** The refusal for a quota that is used up. */
    public static Refusal quotaExceeded(Quota quota, int limit) {
        return new Refusal(
                Code.LIMIT_EXCEEDED, "Cannot exceed quota for " + quota.text() + ": " + limit);
    }

    public static Refusal validation(String message) {
        return new Refusal(Code.VALIDATION_ERROR, message);
    }

    /**
     * AWS's names for what can be wrong, by the name of the modelled exception where there is one.
     */
    public enum Code {
        ACCESS_DENIED("AccessDenied"),
        CONCURRENT_MODIFICATION("ConcurrentModificationException"),
        CREDENTIAL_REPORT_EXPIRED("CredentialReportExpiredException"),
        CREDENTIAL_REPORT_NOT_PRESENT("CredentialReportNotPresentException"),
        CREDENTIAL_REPORT_NOT_READY("CredentialReportNotReadyException"),
        DELETE_CONFLICT("DeleteConflictException"),
        ENTITY_ALREADY_EXISTS("EntityAlreadyExistsException"),
        ENTITY_TEMPORARILY_UNMODIFIABLE("EntityTemporarilyUnmodifiableException"),
        EXPIRED_TOKEN("ExpiredToken"),
        INVALID_ACTION("InvalidAction"),
        INVALID_AUTHENTICATION_CODE("InvalidAuthenticationCodeException"),
        INVALID_AUTHORIZATION_MESSAGE("InvalidAuthorizationMessageException"),
        INVALID_CLIENT_TOKEN_ID("InvalidClientTokenId"),
        INVALID_INPUT("InvalidInputException"),
        INVALID_LOOKUP_ATTRIBUTES("InvalidLookupAttributesException"),
        INVALID_MAX_RESULTS("InvalidMaxResultsException"),
        INVALID_NEXT_TOKEN("InvalidNextTokenException"),
        INVALID_TIME_RANGE("InvalidTimeRangeException"),
        LIMIT_EXCEEDED("LimitExceededException"),
        MALFORMED_POLICY_DOCUMENT("MalformedPolicyDocumentException"),
        NO_SUCH_ENTITY("NoSuchEntityException"),
        NOT_IMPLEMENTED("NotImplemented"),
        PACKED_POLICY_TOO_LARGE("PackedPolicyTooLargeException"),
        POLICY_NOT_ATTACHABLE("PolicyNotAttachableException"),
        SERVICE_FAILURE("ServiceFailureException"),
        UNMODIFIABLE_ENTITY("UnmodifiableEntityException"),
        VALIDATION_ERROR("ValidationError");

        private final String text;

        Code(String text) {
            this.text = text;
        }

        /** The name CloudTrail records as errorCode; the wire has its own for some. */
        public String text() {
            return text;
        }
    }
}
