package dev.pastgrant.api.iam;

import dev.pastgrant.api.operation.Needs;
import dev.pastgrant.domain.Account;
import dev.pastgrant.domain.authorization.Requirement;
import dev.pastgrant.domain.identity.Arn;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.role.Role;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.domain.user.User;

/**
 * Whose policies are simulated.
 *
 * @param arn as the request has it, which may be no ARN at all
 */
record SimulatedSource(String arn) {
    /** The permission for an action on it; on everything if that is what it may be. */
    Requirement needs(String action, Account account) {
        return Arn.isValid(arn)
                ? Needs.permission(action, new Arn(arn)).onTaggedPrincipal(tags(account)).done()
                : Needs.permission(action).done();
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
