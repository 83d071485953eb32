package dev.pastgrant.domain.identity;

/** A user, group or role by its id. */
public record EntityRef(UniqueId.Kind kind, UniqueId id) {}
