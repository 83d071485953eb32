package dev.pastgrant.domain.refusal;

/** What sort of no an error is. The kind decides how an error is answered where no model does. */
public enum ErrorKind {
    /** The caller may not do that, or is not known. */
    DENIED,
    /** What the call names does not exist. */
    MISSING,
    /** What the call would make exists already. */
    CONFLICT,
    /** A quota is used up. */
    LIMIT,
    /** The call comes too soon after others. */
    THROTTLED,
    /** What the call names exists, but not in the state that the call needs. */
    PRECONDITION,
    /** The call itself is wrong, whatever there is. */
    INVALID,
    /** AWS would answer the call, and this server does not. */
    NOT_IMPLEMENTED,
    /** The server is at fault. */
    BROKEN
}
