package dev.pastgrant.domain.account.password;

/** What a password is worth to whoever gives it. */
public enum PasswordVerdict {
    FITS,
    /** It fits, and its owner must choose another one before anything else. */
    MUST_CHANGE,
    /** It fits, but only an administrator can replace it: nobody signs in with it any more. */
    EXPIRED,
    WRONG,
    /** Too many wrong ones were given: for a while none is looked at, the right one included. */
    LOCKED,
    /** It was hashed for another user of that name, or for a profile that was replaced since. */
    HASHED_FOR_ANOTHER
}
