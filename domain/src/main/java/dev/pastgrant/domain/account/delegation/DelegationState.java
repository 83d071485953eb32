package dev.pastgrant.domain.account.delegation;

import java.time.Duration;

/**
 * Where a delegation request stands. AWS also knows {@code FINALIZED}, which takes a token that is
 * sent over SNS.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/temporary-delegation-building-integration.html">Understanding
 *     the request lifecycle</a>
 */
public enum DelegationState {
    UNASSIGNED(Duration.ofDays(1)),
    ASSIGNED(Duration.ofDays(7)),
    PENDING_APPROVAL(Duration.ofDays(7)),
    ACCEPTED(Duration.ofDays(7)),
    REJECTED(Duration.ofDays(7)),
    EXPIRED(Duration.ZERO);

    private final Duration lasts;

    DelegationState(Duration lasts) {
        this.lasts = lasts;
    }

    /** After how long a request in this state expires, if nobody does anything. */
    Duration lasts() {
        return lasts;
    }
}
