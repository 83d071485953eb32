package dev.pastgrant.api.wire;

/**
 * The error of a request that did not reach its operation: one of the common errors, with AWS's
 * message.
 */
public record WireError(CommonError kind, String message) {}
