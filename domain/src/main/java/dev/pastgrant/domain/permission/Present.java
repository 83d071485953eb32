package dev.pastgrant.domain.permission;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.caller.Caller;
import java.time.Instant;

/**
 * What the caller of a call is judged on.
 *
 * @param callers the caller's account, now
 * @param surroundings what surrounds it, now
 * @param now when the call is decided
 * @param authorities what is remembered of the present
 */
public record Present(
        Accounts.At callers, Surroundings surroundings, Instant now, Authorities authorities) {
    public Account account() {
        return callers.account();
    }

    /** What the caller may do. */
    public Authority authority(Caller caller) {
        return authorities.of(account(), surroundings, caller);
    }
}
