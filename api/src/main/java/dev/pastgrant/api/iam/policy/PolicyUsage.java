package dev.pastgrant.api.iam.policy;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.policy.PolicyUses;
import dev.pastgrant.policy.id.Arn;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.PolicyUsageType;

/** How often each managed policy is attached, and how often it is a permissions boundary. */
record PolicyUsage(PolicyUses uses) {
    static PolicyUsage of(Account account) {
        return new PolicyUsage(account.identities().policyUses());
    }

    int attachments(Arn policy) {
        return uses.of(policy).attachments();
    }

    int boundaries(Arn policy) {
        return uses.of(policy).boundaries();
    }

    /** Whether a filter of uses, if there is one, lets the policy through. */
    boolean passes(Arn policy, @Nullable PolicyUsageType filter) {
        if (filter == null) {
            return true;
        }
        return filter == PolicyUsageType.PERMISSIONS_BOUNDARY
                ? boundaries(policy) > 0
                : attachments(policy) > 0;
    }
}
