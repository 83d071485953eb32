package dev.pastgrant.api.iam;

import dev.pastgrant.api.operation.Needs;
import dev.pastgrant.domain.Account;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.identity.Arn;
import dev.pastgrant.domain.policy.ManagedPolicy;
import dev.pastgrant.domain.tag.Tags;
import java.util.List;

/** What a request about the managed policy of an ARN has in common with others. */
final class NamedPolicy {
    private NamedPolicy() {}

    /** The permission for an action on the policy. */
    static Needs needs(String action, Arn arn, Account account) {
        return Needs.permission("iam:" + action, arn)
                .onTagged(account.policy(arn).map(ManagedPolicy::tags).orElse(Tags.NONE));
    }

    /** How LookupEvents names the policy. */
    static List<ResourceRef> resources(Arn arn) {
        return List.of(PolicyName.resource(arn.text()));
    }
}
