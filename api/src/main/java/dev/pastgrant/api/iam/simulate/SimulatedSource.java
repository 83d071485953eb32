package dev.pastgrant.api.iam.simulate;

import dev.pastgrant.api.operation.About;
import dev.pastgrant.api.operation.Named;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.Arn;
import java.util.List;

/**
 * Whose policies are simulated.
 *
 * @param arn as the request has it, which may be no ARN at all
 */
record SimulatedSource(String arn) implements Named {
    /** Requests about somebody's policies. */
    static final About<SimulatedSource> ABOUT =
            new About<>(
                    request -> new SimulatedSource(request.text("PolicySourceArn")),
                    SimulatedSource::needs);

    /** A permission on it; on everything if that is what it may be. */
    private RequirementBuilder needs(OperationRequest request, Account account) {
        return Arn.isValid(arn)
                ? request.permission(new Arn(arn)).onTaggedPrincipal(tags(account))
                : request.permission();
    }

    @Override
    public List<ResourceRef> resources() {
        return List.of();
    }

    private Tags tags(Account account) {
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        if (!EntityName.isValid(name)) {
            return Tags.NONE;
        }
        return account.users()
                .find(new EntityName(name))
                .filter(user -> user.arn(account.id()).text().equals(arn))
                .map(User::tags)
                .or(() ->
                        account.roles()
                                .find(new EntityName(name))
                                .filter(role -> role.arn(account.id()).text().equals(arn))
                                .map(Role::tags))
                .orElse(Tags.NONE);
    }
}
