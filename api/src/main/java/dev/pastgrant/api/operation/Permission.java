package dev.pastgrant.api.operation;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.policy.request.Requirement;
import java.util.List;
import java.util.function.BiFunction;

/** The permissions that a request needs, judged on the state that it acts on. */
@FunctionalInterface
public interface Permission {
    /** No permission: every authenticated caller is allowed. */
    Permission NONE = (_, _) -> List.of();

    /** The permission of the operation's own action, without any one resource. */
    Permission ON_ANYTHING = one((request, _) -> request.permission());

    List<Requirement> of(OperationRequest request, Account account);

    /** A permission with a single requirement. */
    static Permission one(BiFunction<OperationRequest, Account, RequirementBuilder> requirement) {
        return (request, account) -> requirement.apply(request, account).all();
    }
}
