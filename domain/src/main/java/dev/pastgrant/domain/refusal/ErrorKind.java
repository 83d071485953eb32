package dev.pastgrant.domain.refusal;

/** The kind of an error. It decides how an error is answered that no model describes. */
public enum ErrorKind {
    /** The caller is unknown or may not do this. */
    DENIED,
    /** What the call names does not exist. */
    MISSING,
    /** What the call would create exists already. */
    CONFLICT,
    /** A quota is used up. */
    LIMIT,
    /** The call comes too soon after others. */
    THROTTLED,
    /** What the call names exists, but not in the state that the call needs. */
    PRECONDITION,
    /** The call itself is invalid, in any state. */
    INVALID,
    /** AWS answers such calls, but this server does not. */
    NOT_IMPLEMENTED,
    /** The server cannot answer yet. The same call may succeed later. */
    UNAVAILABLE,
    /** The server is at fault. */
    BROKEN
}
