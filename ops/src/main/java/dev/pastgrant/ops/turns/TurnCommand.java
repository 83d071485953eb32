package dev.pastgrant.ops.turns;

import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.call.Turn;
import dev.pastgrant.policy.id.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * What a call wants of its account's turn.
 *
 * @param eventId the id of the last event it appends; those before it have ids derived from it
 */
record TurnCommand<R>(AccountId account, UUID eventId, Decider<R> decider) {
    /** What to do once it is this command's turn. */
    @FunctionalInterface
    interface Decider<R> {
        Turn<R> decide(Accounts.At state, Instant now);
    }
}
