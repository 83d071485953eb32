package dev.pastgrant.domain.account.delegation;

import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request for permissions in this account.
 *
 * @param reached the state that it reached last; it expires by itself
 * @param owner who has taken it; null if nobody has
 * @param approver who has accepted it; null if nobody has
 * @param notes what its owner has added for whoever approves; null if nothing
 * @param rejectionReason null if it was not rejected, or without a reason
 */
public record DelegationRequest(
        String id,
        DelegationTerms terms,
        DelegationState reached,
        @Nullable Arn owner,
        @Nullable Arn approver,
        @Nullable String notes,
        @Nullable String rejectionReason,
        Instant createdAt,
        Instant updatedAt) {
    /** The ARN of a request. */
    public static Arn arn(AccountRef account, String id) {
        return Arn.iam(account, "delegation-request/" + id);
    }

    public Instant expiresAt() {
        return updatedAt.plus(reached.lasts());
    }

    public DelegationState stateAt(Instant now) {
        return now.isBefore(expiresAt()) ? reached : DelegationState.EXPIRED;
    }

    static DelegationRequest created(String id, DelegationTerms terms, Instant at) {
        return new DelegationRequest(
                id, terms, DelegationState.UNASSIGNED, null, null, null, null, at, at);
    }

    DelegationRequest associated(Arn by, Instant at) {
        require(reached == DelegationState.UNASSIGNED);
        return new DelegationRequest(
                id, terms, DelegationState.ASSIGNED, by, null, null, null, createdAt, at);
    }

    DelegationRequest updated(@Nullable String added, Instant at) {
        require(isOpen());
        return new DelegationRequest(
                id,
                terms,
                DelegationState.PENDING_APPROVAL,
                owner,
                null,
                added,
                null,
                createdAt,
                at);
    }

    DelegationRequest accepted(Arn by, Instant at) {
        require(isOpen());
        return new DelegationRequest(
                id, terms, DelegationState.ACCEPTED, owner, by, notes, null, createdAt, at);
    }

    DelegationRequest rejected(@Nullable String reason, Instant at) {
        require(isOpen() || reached == DelegationState.ACCEPTED);
        return new DelegationRequest(
                id, terms, DelegationState.REJECTED, owner, approver, notes, reason, createdAt, at);
    }

    /** Whether it waits for an answer. */
    private boolean isOpen() {
        return reached == DelegationState.ASSIGNED || reached == DelegationState.PENDING_APPROVAL;
    }

    private void require(boolean possible) {
        if (!possible) {
            throw new IllegalStateException(
                    "delegation request `" + id + "` is " + reached + " already");
        }
    }
}
