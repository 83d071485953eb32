package dev.pastgrant.domain.account.policy;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;

/** What can have happened to the grants of a user, group or role. */
public sealed interface GrantEvent extends AccountEvent {
    EntityRef entity();

    record PolicyAttached(EntityRef entity, Arn policyArn) implements GrantEvent {}

    record PolicyDetached(EntityRef entity, Arn policyArn) implements GrantEvent {}

    record InlinePolicyPut(EntityRef entity, String policyName, PolicyText document)
            implements GrantEvent {}

    record InlinePolicyDeleted(EntityRef entity, String policyName) implements GrantEvent {}

    record PermissionsBoundaryPut(EntityRef entity, Arn policyArn) implements GrantEvent {}

    record PermissionsBoundaryDeleted(EntityRef entity) implements GrantEvent {}

    /** The grants after an event. */
    static Grants evolve(Grants grants, GrantEvent event) {
        return switch (event) {
            case PolicyAttached(_, var policy) -> grants.attach(policy);
            case PolicyDetached(_, var policy) -> grants.detach(policy);
            case InlinePolicyPut(_, var name, var document) -> grants.put(name, document);
            case InlinePolicyDeleted(_, var name) -> grants.delete(name);
            case PermissionsBoundaryPut(_, var policy) -> grants.boundedBy(policy);
            case PermissionsBoundaryDeleted _ -> grants.unbounded();
        };
    }
}
