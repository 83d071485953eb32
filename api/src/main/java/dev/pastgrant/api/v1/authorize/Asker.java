package dev.pastgrant.api.v1.authorize;

import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.permission.Authorities;
import dev.pastgrant.domain.permission.Authority;
import dev.pastgrant.domain.permission.CallerPolicies;
import dev.pastgrant.domain.permission.Permissions;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.request.Requirement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The service that asks, and whom it may ask about. */
final class Asker {
    private static final String PERMISSION = "pastgrant:Authorize";

    private final Accounts.At own;
    private final Caller self;
    private final Authority authority;
    private final CallFacts facts;
    private final Instant now;
    private final AccountId operator;

    /**
     * A service.
     *
     * @param own its account, now
     * @param operator the account that may ask about all others
     */
    Asker(Accounts.At own, Caller self, CallFacts facts, Instant now, AccountId operator) {
        this.own = own;
        this.self = self;
        this.authority = Authorities.PRESENT.of(own.account(), self);
        this.facts = facts;
        this.now = now;
        this.operator = operator;
    }

    Accounts.At own() {
        return own;
    }

    AccountId account() {
        return own.account().id();
    }

    Instant now() {
        return now;
    }

    /** Whether questions about that account are its business at all. */
    boolean mayAskOf(AccountId account) {
        return account.equals(account()) || account().equals(operator);
    }

    /** Why it may not ask about a principal. */
    Optional<Refusal> denial(Arn principal) {
        return denial(new Requirement(PERMISSION, principal.text()));
    }

    /** Why it may not ask about the past. */
    Optional<Refusal> denialOfPast() {
        return denial(Permissions.READ_AT);
    }

    /** The refusal of a question about another account's principal. */
    Refusal strangers(Arn principal) {
        return Permissions.denied(
                "User: %s is not authorized to perform: %s on resource: %s because it is of another account"
                        .formatted(CallerPolicies.principal(self).name(), PERMISSION, principal));
    }

    private Optional<Refusal> denial(Requirement requirement) {
        return Permissions.check(self, facts, now, List.of(requirement), account(), authority);
    }
}
