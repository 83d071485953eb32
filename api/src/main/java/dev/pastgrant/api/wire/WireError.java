package dev.pastgrant.api.wire;

/** A request that no operation got to see: which of the common errors, and AWS's sentence. */
public record WireError(CommonError kind, String message) {}
