package dev.pastgrant.domain.identity;

import dev.pastgrant.policy.id.UniqueId;

/**
 * A user, group, role, managed policy or instance profile: it has an id of its own, a name and a
 * path.
 */
public interface Entity {
    UniqueId id();

    EntityName name();

    EntityPath path();
}
