package dev.pastgrant.api.iam.policy;

import dev.pastgrant.api.iam.shape.AwsTags;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.policy.AwsPolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicy;
import dev.pastgrant.domain.account.policy.SharedPolicy;
import dev.pastgrant.policy.id.Arn;
import software.amazon.awssdk.services.iam.model.Policy;

/** A managed policy in AWS's shape. */
public final class ManagedPolicyShape {
    private ManagedPolicyShape() {}

    /** As much as GetPolicy tells of a policy. A policy without tags has an empty list of them. */
    public static Policy of(Account account, SharedPolicy policy) {
        return listed(account, policy, PolicyUsage.of(account)).toBuilder()
                .description(policy.description())
                .tags(AwsTags.write(policy.tags()))
                .build();
    }

    /** As much as CreatePolicy tells of the new policy: its tags, but not its description. */
    static Policy created(Account account, ManagedPolicy policy) {
        Policy listed = listed(account, policy, PolicyUsage.of(account));
        return policy.tags().size() == 0
                ? listed
                : listed.toBuilder().tags(AwsTags.write(policy.tags())).build();
    }

    /**
     * As much as ListPolicies tells of a policy.
     *
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_Policy.html">Policy</a>
     */
    static Policy listed(Account account, SharedPolicy policy, PolicyUsage usage) {
        Arn arn = arn(account, policy);
        return Policy.builder()
                .policyName(policy.name().text())
                .policyId(policy.id().text())
                .arn(arn.text())
                .path(policy.path().text())
                .defaultVersionId("v" + policy.defaultVersion())
                .attachmentCount(usage.attachments(arn))
                .permissionsBoundaryUsageCount(usage.boundaries(arn))
                .isAttachable(!(policy instanceof AwsPolicy ofAws) || ofAws.isAttachable())
                .createDate(policy.createdAt())
                .updateDate(policy.updatedAt())
                .build();
    }

    static Arn arn(Account account, SharedPolicy policy) {
        return switch (policy) {
            case ManagedPolicy own -> own.arn(account.ref());
            case AwsPolicy ofAws -> ofAws.arn();
        };
    }
}
