package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.language.StatementReference;
import java.util.List;

/**
 * The result of one gate's policies for a request.
 *
 * @param level the level in the organization, from 0 at the root; 0 for a gate without levels
 * @param required whether this gate had to allow for the request to be allowed
 * @param denies the statements that deny it, and the policies that cannot be read
 * @param allows the statements that allow it
 */
public record GateFinding(
        Gate gate,
        int level,
        boolean required,
        List<StatementReference> denies,
        List<StatementReference> allows) {
    public GateFinding {
        denies = List.copyOf(denies);
        allows = List.copyOf(allows);
    }

    /** Whether its policies, taken alone, allow the request. */
    public boolean isAllowing() {
        return denies.isEmpty() && !allows.isEmpty();
    }
}
