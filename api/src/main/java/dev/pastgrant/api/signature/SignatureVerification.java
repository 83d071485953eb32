package dev.pastgrant.api.signature;

/** The answer to whether a request was signed with a given secret. */
public sealed interface SignatureVerification {

    /**
     * The holder of the secret sent this request.
     *
     * @param path the path that was signed: dot segments and double slashes removed, still
     *     percent-encoded. Route by this one: the path on the wire may be respelled on the way, and
     *     {@code /as-of/x/..} must not be read as a prefix.
     */
    record Valid(Signature signature, String path) implements SignatureVerification {}

    /** It did not, or not now, or the request was changed on the way. */
    record Invalid(SignatureError error) implements SignatureVerification {}
}
