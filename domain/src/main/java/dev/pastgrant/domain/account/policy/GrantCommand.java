package dev.pastgrant.domain.account.policy;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;

/** What can be asked of the grants of a user, group or role, such as {@code AttachRolePolicy}. */
public sealed interface GrantCommand extends AccountCommand {
    /** USER, GROUP or ROLE. */
    UniqueId.Kind kind();

    EntityName name();

    record AttachPolicy(UniqueId.Kind kind, EntityName name, Arn policyArn)
            implements GrantCommand {}

    record DetachPolicy(UniqueId.Kind kind, EntityName name, Arn policyArn)
            implements GrantCommand {}

    record PutInlinePolicy(
            UniqueId.Kind kind, EntityName name, String policyName, PolicyText document)
            implements GrantCommand {}

    record DeleteInlinePolicy(UniqueId.Kind kind, EntityName name, String policyName)
            implements GrantCommand {}

    record PutPermissionsBoundary(UniqueId.Kind kind, EntityName name, Arn policyArn)
            implements GrantCommand {}

    record DeletePermissionsBoundary(UniqueId.Kind kind, EntityName name) implements GrantCommand {}
}
