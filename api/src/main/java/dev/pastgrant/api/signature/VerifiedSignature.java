package dev.pastgrant.api.signature;

/**
 * A verified signature: the holder of the secret made it, for exactly this request.
 *
 * @param path the path that was signed: dot segments and double slashes removed, still
 *     percent-encoded. Requests must be routed by this path: the path on the wire may be spelled
 *     anew on the way, and {@code /as-of/x/..} must not be read as a prefix.
 */
public record VerifiedSignature(Signature signature, String path) {}
