package dev.pastgrant.api.signature;

/**
 * A verified signature: the holder of the secret made it, for exactly this request.
 *
 * @param path the path that was signed: dot segments and double slashes removed, still
 *     percent-encoded. Requests must be routed by this path: the path on the wire may be spelled
 *     anew on the way, and {@code /as-of/x/..} must not be read as a prefix.
 * @param query the query that was signed, in its canonical form: each name and value
 *     percent-encoded, in order, and without the signature itself. Requests must be read from it:
 *     the wire may spell {@code %2B} as {@code +}, or a letter as its octets.
 */
public record VerifiedSignature(Signature signature, String path, String query) {}
