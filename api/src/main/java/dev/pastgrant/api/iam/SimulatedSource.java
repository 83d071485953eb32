package dev.pastgrant.api.iam;

import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.request.Requirement;

/**
 * Whose policies are simulated.
 *
 * @param arn as the request has it, which may be no ARN at all
 */
record SimulatedSource(String arn) {
    /** The permission for an action on it; on everything if that is what it may be. */
    Requirement needs(String action, Account account) {
        return Arn.isValid(arn)
                ? RequirementBuilder.permission(action, new Arn(arn))
                        .onTaggedPrincipal(tags(account))
                        .done()
                : RequirementBuilder.permission(action).done();
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
