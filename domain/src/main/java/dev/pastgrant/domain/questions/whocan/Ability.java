package dev.pastgrant.domain.questions.whocan;

import dev.pastgrant.policy.partial.PartialVerdict;
import java.util.List;

/**
 * What holds alike of some actions that a principal's policies allow.
 *
 * @param resources the pattern of the resources that it is said of, or {@code *} also for actions
 *     that act on none
 * @param actions as AWS spells them, sorted; at least one
 * @param verdict which may be never, since another policy may stop what one allows
 */
public record Ability(String resources, List<String> actions, PartialVerdict verdict) {
    public Ability {
        actions = List.copyOf(actions);
    }
}
