package dev.pastgrant.domain.permission;

import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.policy.id.AccountId;
import java.time.Instant;

/**
 * What is true now, for whoever calls: one for all that a node decides.
 *
 * @param authorities what is remembered of the present
 */
public record Presence(Accounts accounts, Authorities authorities) {
    /** What callers of an account are judged on. */
    public Present of(AccountId callers, Instant now) {
        return of(accounts.current(callers), now);
    }

    /** The same, with the account's state at hand. */
    public Present of(Accounts.At callers, Instant now) {
        return new Present(callers, accounts.surroundings(), now, authorities);
    }
}
