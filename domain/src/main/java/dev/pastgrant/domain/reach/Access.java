package dev.pastgrant.domain.reach;

import dev.pastgrant.domain.authorization.PartialVerdict;
import dev.pastgrant.domain.identity.Arn;

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
