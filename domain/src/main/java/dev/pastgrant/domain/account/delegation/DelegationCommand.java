package dev.pastgrant.domain.account.delegation;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.policy.id.Arn;
import org.jspecify.annotations.Nullable;

/** A request to make or change a delegation request. */
public sealed interface DelegationCommand extends AccountCommand {
    /** The id of the delegation request. */
    String request();

    /**
     * Makes a request.
     *
     * @param request its id, which is new
     * @param terms what it asks for; its policy is filled in from the template
     */
    record CreateDelegationRequest(String request, DelegationTerms terms)
            implements DelegationCommand {}

    record AssociateDelegationRequest(String request, Arn caller) implements DelegationCommand {}

    record UpdateDelegationRequest(String request, @Nullable String notes)
            implements DelegationCommand {}

    record AcceptDelegationRequest(String request, Arn caller) implements DelegationCommand {}

    record RejectDelegationRequest(String request, @Nullable String notes)
            implements DelegationCommand {}
}
