package dev.pastgrant.domain.refusal;

/**
 * The reason why a call was not carried out: AWS's code, and the sentence for the caller. A refusal
 * is a value, because it is recorded like any other ending of a call.
 */
public record Refusal(ErrorCode code, String message) {
    public static Refusal alreadyExists(String message) {
        return new Refusal(IamError.ENTITY_ALREADY_EXISTS, message);
    }

    public static Refusal deleteConflict(String message) {
        return new Refusal(IamError.DELETE_CONFLICT, message);
    }

    public static Refusal invalidInput(String message) {
        return new Refusal(IamError.INVALID_INPUT, message);
    }

    public static Refusal malformedPolicy(String message) {
        return new Refusal(IamError.MALFORMED_POLICY_DOCUMENT, message);
    }

    public static Refusal noSuchEntity(String message) {
        return new Refusal(IamError.NO_SUCH_ENTITY, message);
    }

    /** The refusal for a quota that is used up. */
    public static Refusal quotaExceeded(Quota quota, int limit) {
        return new Refusal(
                IamError.LIMIT_EXCEEDED, "Cannot exceed quota for " + quota.text() + ": " + limit);
    }

    public static Refusal validation(String message) {
        return new Refusal(SharedError.VALIDATION_ERROR, message);
    }
}
