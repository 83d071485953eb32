package dev.pastgrant.ops.turns;

import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.call.Turn;
import dev.pastgrant.policy.id.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * What a call asks of a turn of its account.
 *
 * @param eventId the id of the last event that it appends; the events before it have ids derived
 *     from this one
 */
record TurnCommand<R>(AccountId account, UUID eventId, Decider<R> decider) {
    /** Decides once it is this command's turn. */
    @FunctionalInterface
    interface Decider<R> {
        Turn<R> decide(Accounts.At state, Instant now);
    }
}
