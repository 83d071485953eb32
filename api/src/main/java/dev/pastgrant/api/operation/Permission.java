package dev.pastgrant.api.operation;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.policy.request.Requirement;
import java.util.List;
import java.util.function.BiFunction;

/** What it takes to be allowed a request, as of the state that it acts on. */
@FunctionalInterface
public interface Permission {
    /** Every authenticated caller may. */
    Permission NONE = (_, _) -> List.of();

    /** The operation's own action, which is not about any one resource. */
    Permission ON_ANYTHING = one((request, _) -> request.permission());

    List<Requirement> of(OperationRequest request, Account account);

    /** A single requirement. */
    static Permission one(BiFunction<OperationRequest, Account, RequirementBuilder> requirement) {
        return (request, account) -> List.of(requirement.apply(request, account).done());
    }
}
