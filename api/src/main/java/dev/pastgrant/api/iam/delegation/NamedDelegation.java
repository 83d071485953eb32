package dev.pastgrant.api.iam.delegation;

import dev.pastgrant.api.operation.About;
import dev.pastgrant.api.operation.Named;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.delegation.DelegationRequest;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delegation request that a request names by its id. */
record NamedDelegation(String id) implements Named {
    static final About<NamedDelegation> ABOUT =
            new About<>(
                    request -> new NamedDelegation(request.text("DelegationRequestId")),
                    NamedDelegation::needs);

    RequirementBuilder needs(OperationRequest request, Account account) {
        return request.permission(DelegationRequest.arn(account.ref(), id))
                .with("iam:DelegationRequestOwner", owner(account));
    }

    private @Nullable String owner(Account account) {
        return account.resources()
                .delegations()
                .get(id)
                .map(DelegationRequest::owner)
                .map(Arn::text)
                .orElse(null);
    }

    @Override
    public List<ResourceRef> resources() {
        return List.of();
    }
}
