package dev.pastgrant.api.decision;

import dev.pastgrant.domain.Accounts;
import dev.pastgrant.domain.Refusal;
import dev.pastgrant.domain.authorization.Requirement;
import dev.pastgrant.domain.call.Authorities;
import dev.pastgrant.domain.call.Authority;
import dev.pastgrant.domain.call.CallFacts;
import dev.pastgrant.domain.call.Caller;
import dev.pastgrant.domain.call.CallerPolicies;
import dev.pastgrant.domain.call.Permissions;
import dev.pastgrant.domain.identity.AccountId;
import dev.pastgrant.domain.identity.Arn;
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
