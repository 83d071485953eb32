package dev.pastgrant.domain.tag;

/** One tag: a key of 1 to 128 characters and a value of 0 to 256. */
public record Tag(String key, String value) {}
