package dev.pastgrant.domain.questions.whocan;

import dev.pastgrant.policy.partial.PartialVerdict;
import java.util.List;

/**
 * A verdict that some actions share, which a principal's policies allow.
 *
 * @param resources the pattern of the resources that it applies to; {@code *} also stands for
 *     actions without a resource
 * @param actions the actions in AWS's spelling, sorted; at least one
 * @param verdict the verdict, which may be never, since one policy may deny what another allows
 */
public record Ability(String resources, List<String> actions, PartialVerdict verdict) {
    public Ability {
        actions = List.copyOf(actions);
    }
}
