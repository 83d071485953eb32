package dev.pastgrant.domain.account.delegation;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.policy.id.Arn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can have happened to a delegation request. That it expired is no event. */
public sealed interface DelegationEvent extends AccountEvent {
    String request();

    record DelegationRequestCreated(String request, DelegationTerms terms, Instant createdAt)
            implements DelegationEvent {}

    record DelegationRequestAssociated(String request, Arn owner, Instant at)
            implements DelegationEvent {}

    /** It waits for somebody else's approval, perhaps with notes. */
    record DelegationRequestUpdated(String request, @Nullable String notes, Instant at)
            implements DelegationEvent {}

    record DelegationRequestAccepted(String request, Arn approver, Instant at)
            implements DelegationEvent {}

    /**
     * It was rejected, perhaps after it had been accepted.
     *
     * @param reason null if none was given
     */
    record DelegationRequestRejected(String request, @Nullable String reason, Instant at)
            implements DelegationEvent {}
}
