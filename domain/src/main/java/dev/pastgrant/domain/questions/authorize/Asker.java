package dev.pastgrant.domain.questions.authorize;

import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.permission.Authority;
import dev.pastgrant.domain.permission.Permissions;
import dev.pastgrant.domain.permission.Present;
import dev.pastgrant.domain.permission.Required;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import java.util.Optional;

/** The service that asks, and the principals about which it may ask. */
final class Asker {
    static final String PERMISSION = "pastgrant:Authorize";

    private final Present present;
    private final Caller self;
    private final Authority authority;
    private final CallFacts facts;
    private final AccountId operator;

    /**
     * A service.
     *
     * @param operator the account that may ask about all others
     */
    Asker(Present present, Caller self, CallFacts facts, AccountId operator) {
        this.present = present;
        this.self = self;
        this.authority = present.authority(self);
        this.facts = facts;
        this.operator = operator;
    }

    Present present() {
        return present;
    }

    AccountId account() {
        return present.account().id();
    }

    /** Whether the service may ask about that account at all. */
    boolean mayAskOf(AccountId account) {
        return account.equals(account()) || account().equals(operator);
    }

    /** The refusal if the service lacks the permission to ask; empty if it has it. */
    Optional<Refusal> denial(Required required) {
        return Permissions.check(self, facts, present.now(), required, account(), authority);
    }

    /** The refusal of a question about a principal of another account. */
    Refusal strangers(Arn principal) {
        return Permissions.denied(
                "User: %s is not authorized to perform: %s on resource: %s because it is of another account"
                        .formatted(self.principal().name(), PERMISSION, principal));
    }
}
