package dev.pastgrant.domain.permission;

import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.policy.id.AccountId;
import java.time.Instant;

/**
 * What is true now, for all callers. A node has one object of it for all its decisions.
 *
 * @param authorities what is remembered of the present
 */
public record Presence(Accounts accounts, Authorities authorities) {
    /** What the callers of an account are judged on. */
    public Present of(AccountId callers, Instant now) {
        return of(accounts.current(callers), now);
    }

    /** What the callers of an account are judged on, if the state of the account is at hand. */
    public Present of(Accounts.At callers, Instant now) {
        return new Present(callers, accounts.surroundings(now), now, authorities);
    }
}
