package dev.pastgrant.api.iam.named;

import dev.pastgrant.api.operation.About;
import dev.pastgrant.api.operation.Named;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.Arn;
import java.util.List;

/**
 * The user, group or role whose policies a request asks about, by its ARN.
 *
 * @param arn the text of the request, which need not be an ARN
 */
public record EntityOfArn(String arn) implements Named {
    /** Requests about the policies of the entity whose ARN is the member of that name. */
    public static About<EntityOfArn> in(String member) {
        return new About<>(request -> new EntityOfArn(request.text(member)), EntityOfArn::needs);
    }

    /** The permission on the entity, or on any resource if the text is not an ARN. */
    private RequirementBuilder needs(OperationRequest request, Account account) {
        return Arn.isValid(arn)
                ? request.permission(new Arn(arn)).onTaggedPrincipal(tags(account, new Arn(arn)))
                : request.permission();
    }

    @Override
    public List<ResourceRef> resources() {
        return List.of();
    }

    private static Tags tags(Account account, Arn entity) {
        return account.user(entity)
                .map(User::tags)
                .or(() -> account.role(entity).map(Role::tags))
                .orElse(Tags.NONE);
    }
}
