/**
 * Tells who signed a request. It computes AWS Signature Version 4 on the receiver's side.
 *
 * <p>A client proves that it holds a secret key by hashing the request in canonical form and
 * signing the hash with a key derived from the secret. {@link
 * dev.pastgrant.api.signature.SignedRequest} reads the request. {@link
 * dev.pastgrant.api.signature.SignatureParser} parses its claim, which gives the access key id to
 * look up. {@link dev.pastgrant.api.signature.SignatureVerifier} checks the claim against the
 * secret. A claim may be in the Authorization header or in the query parameters of a presigned URL.
 * Every step returns a value or an AWS error. Nothing here reads a clock, looks up a key or throws
 * on bad input. Anything that a signature does not cover is either refused or harmless, so that no
 * intermediary can change the meaning of a request.
 */
@NullMarked
package dev.pastgrant.api.signature;

import org.jspecify.annotations.NullMarked;
