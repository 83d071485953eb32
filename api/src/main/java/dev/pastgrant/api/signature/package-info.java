/**
 * Who signed this request: the arithmetic of AWS Signature Version 4, from the receiver's side.
 *
 * <p>A client proves that it holds a secret key by hashing the request in one canonical spelling
 * and keying that hash with the secret. Here the request is read ({@link
 * dev.pastgrant.api.signature.SignedRequest}), its claim is parsed ({@link
 * dev.pastgrant.api.signature.SignatureParser}), which yields the access key id to look up, and
 * then the claim is checked against the secret ({@link
 * dev.pastgrant.api.signature.SignatureVerifier}). Both spellings of a claim are known: the
 * Authorization header, and the query parameters of a presigned URL. Every step answers with a
 * value, an AWS error among them; nothing here reads a clock, looks up a key or throws on bad
 * input. Whatever a signature does not cover is either refused or harmless, so that nobody on the
 * way can change what a request means.
 */
@NullMarked
package dev.pastgrant.api.signature;

import org.jspecify.annotations.NullMarked;
