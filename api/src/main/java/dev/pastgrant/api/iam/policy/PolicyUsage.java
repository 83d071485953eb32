package dev.pastgrant.api.iam.policy;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.group.Group;
import dev.pastgrant.domain.account.policy.Grants;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.policy.id.Arn;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.PolicyUsageType;

/** How often each managed policy is attached, and how often it is a permissions boundary. */
final class PolicyUsage {
    private final Map<Arn, Integer> attachments = new HashMap<>();
    private final Map<Arn, Integer> boundaries = new HashMap<>();

    private PolicyUsage() {}

    /** Counts in one pass over the account. */
    static PolicyUsage of(Account account) {
        PolicyUsage usage = new PolicyUsage();
        Stream.of(
                        account.users().byId().values().stream().map(User::grants),
                        account.groups().byId().values().stream().map(Group::grants),
                        account.roles().byId().values().stream().map(Role::grants))
                .flatMap(grants -> grants)
                .forEach(usage::count);
        return usage;
    }

    private void count(Grants grants) {
        grants.attached().forEach(policy -> attachments.merge(policy, 1, Integer::sum));
        if (grants.boundary() != null) {
            boundaries.merge(grants.boundary(), 1, Integer::sum);
        }
    }

    int attachments(Arn policy) {
        return attachments.getOrDefault(policy, 0);
    }

    int boundaries(Arn policy) {
        return boundaries.getOrDefault(policy, 0);
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
