package dev.pastgrant.api.iam.policy;

import dev.pastgrant.api.iam.shape.AwsTags;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.policy.ManagedPolicy;
import dev.pastgrant.policy.id.Arn;
import software.amazon.awssdk.services.iam.model.Policy;

/** A managed policy in AWS's shape. */
final class ManagedPolicyShape {
    private ManagedPolicyShape() {}

    /** All of a policy; what it does not have is left out, not empty. */
    static Policy of(Account account, ManagedPolicy policy) {
        var shape =
                listed(account, policy, PolicyUsage.of(account)).toBuilder()
                        .description(policy.description());
        if (policy.tags().size() > 0) {
            shape.tags(AwsTags.write(policy.tags()));
        }
        return shape.build();
    }

    /**
     * As much as ListPolicies tells of a policy.
     *
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_Policy.html">Policy</a>
     */
    static Policy listed(Account account, ManagedPolicy policy, PolicyUsage usage) {
        Arn arn = policy.arn(account.id());
        return Policy.builder()
                .policyName(policy.name().text())
                .policyId(policy.id().text())
                .arn(arn.text())
                .path(policy.path().text())
                .defaultVersionId("v" + policy.defaultVersion())
                .attachmentCount(usage.attachments(arn))
                .permissionsBoundaryUsageCount(usage.boundaries(arn))
                .isAttachable(true)
                .createDate(policy.createdAt())
                .updateDate(policy.updatedAt())
                .build();
    }
}
