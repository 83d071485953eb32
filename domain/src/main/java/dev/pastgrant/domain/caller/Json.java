package dev.pastgrant.domain.caller;

/** A JSON object as text, kept as it was written. */
public record Json(String text) {}
