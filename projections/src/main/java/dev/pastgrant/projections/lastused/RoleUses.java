package dev.pastgrant.projections.lastused;

import dev.pastgrant.domain.log.Position;
import dev.pastgrant.policy.id.UniqueId;
import java.util.Optional;

/** When roles were last used: when a session of the role last called. */
public interface RoleUses {
    /**
     * The last use of a role that was recorded at or before a position; empty if there is no such
     * use.
     */
    Optional<KeyUse> of(UniqueId role, Position upTo);
}
