package dev.pastgrant.api.signature;

/**
 * A signature that the holder of the secret made, of the request as it is.
 *
 * @param path the path that was signed: dot segments and double slashes removed, still
 *     percent-encoded. Route by this one: the path on the wire may be respelled on the way, and
 *     {@code /as-of/x/..} must not be read as a prefix.
 */
public record VerifiedSignature(Signature signature, String path) {}
