package dev.pastgrant.domain.questions.whocan;

import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.partial.PartialVerdict;

/**
 * What a principal can do.
 *
 * @param principal the user, the role in any session, or the root user
 */
public record Access(Arn principal, PartialVerdict verdict) {
    /** Whether the principal is or might be allowed. */
    public boolean isPossible() {
        return !(verdict instanceof PartialVerdict.Never);
    }
}
