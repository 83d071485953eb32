package dev.pastgrant.domain.identity;

import dev.pastgrant.policy.id.UniqueId;

/** A user, group, role or managed policy: it has an id of its own, a name and a path. */
public interface Entity {
    UniqueId id();

    EntityName name();

    EntityPath path();
}
