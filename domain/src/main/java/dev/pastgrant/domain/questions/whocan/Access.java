package dev.pastgrant.domain.questions.whocan;

import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.partial.PartialVerdict;

/**
 * What a principal can do.
 *
 * @param principal the user, the role whoever is in it, or the root user
 */
public record Access(Arn principal, PartialVerdict verdict) {
    /** Whether it is or might be allowed. */
    public boolean isPossible() {
        return !(verdict instanceof PartialVerdict.Never);
    }
}
