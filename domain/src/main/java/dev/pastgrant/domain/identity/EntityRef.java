package dev.pastgrant.domain.identity;

import dev.pastgrant.policy.id.UniqueId;

/** A user, group or role by its id. */
public record EntityRef(UniqueId.Kind kind, UniqueId id) {}
