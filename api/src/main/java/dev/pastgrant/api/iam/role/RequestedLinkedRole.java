package dev.pastgrant.api.iam.role;

import static dev.pastgrant.api.iam.named.Grantees.ROLES;

import dev.pastgrant.api.operation.About;
import dev.pastgrant.api.operation.Named;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.policy.catalogue.ServiceLinkedRole;
import dev.pastgrant.policy.catalogue.ServiceLinkedRoles;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service-linked role that a request has made.
 *
 * @param name the principal of its service
 * @param suffix what the request adds to the role's name; null if it adds nothing
 */
record RequestedLinkedRole(String name, @Nullable String suffix) implements Named {
    /** The condition key that has the service. */
    static final String KEY = "iam:AWSServiceName";

    /** Requests for the role of a service. */
    static final About<RequestedLinkedRole> ABOUT =
            new About<>(
                    request ->
                            new RequestedLinkedRole(
                                    request.text("AWSServiceName"),
                                    request.textIfAny("CustomSuffix")),
                    RequestedLinkedRole::needs);

    private Optional<ServiceLinkedRole> known() {
        return ServiceLinkedRoles.of(name);
    }

    /** The name of the role, if AWS is known to make one; otherwise nothing. */
    String roleName() {
        return known().map(role -> role.named(suffix)).orElse("");
    }

    /** The permission to make the role: that on its ARN, which ends early if no role is known. */
    private RequirementBuilder needs(OperationRequest request, Account account) {
        return request.permission(
                        Arn.iam(
                                account.ref(),
                                "role" + ServiceLinkedRole.PATH + name + "/" + roleName()))
                .with(KEY, name);
    }

    @Override
    public List<ResourceRef> resources() {
        return known().isPresent() ? List.of(ROLES.resource(roleName())) : List.of();
    }
}
