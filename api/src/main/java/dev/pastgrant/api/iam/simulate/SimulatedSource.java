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
 * The entity whose policies are simulated.
 *
 * @param arn the text of the request, which need not be an ARN
 */
record SimulatedSource(String arn) implements Named {
    /** Requests about the policies of an entity. */
    static final About<SimulatedSource> ABOUT =
            new About<>(
                    request -> new SimulatedSource(request.text("PolicySourceArn")),
                    SimulatedSource::needs);

    /** The permission on the entity, or on any resource if the text is not an ARN. */
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
                .filter(user -> user.arn(account.ref()).text().equals(arn))
                .map(User::tags)
                .or(() ->
                        account.roles()
                                .find(new EntityName(name))
                                .filter(role -> role.arn(account.ref()).text().equals(arn))
                                .map(Role::tags))
                .orElse(Tags.NONE);
    }
}
