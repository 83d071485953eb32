package dev.pastgrant.domain.call;

/** A JSON object as text, kept as it was written. */
public record Json(String text) {}
