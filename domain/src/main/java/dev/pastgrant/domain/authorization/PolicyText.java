package dev.pastgrant.domain.authorization;

/** A policy document exactly as its author wrote it, white space and all. */
public record PolicyText(String json) {}
