package dev.pastgrant.projections.lastused;

import dev.pastgrant.domain.log.Position;
import dev.pastgrant.policy.id.UniqueId;
import java.util.Map;

/** When users and roles last called actions of services. */
@FunctionalInterface
public interface ActionUses {
    /**
     * The last use of each action by a user or a role that was recorded at or before a position, by
     * the action's name, such as {@code iam:GetUser}. Calls that are no action of the service, as
     * far as we know it, are under {@code iam:}.
     */
    Map<String, KeyUse> of(UniqueId principal, Position upTo);

    /** The position up to which the uses are known: all of them, unless they are still followed. */
    default Position processed() {
        return Position.END;
    }
}
