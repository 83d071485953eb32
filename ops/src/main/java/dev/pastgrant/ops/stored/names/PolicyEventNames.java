package dev.pastgrant.ops.stored.names;

import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.DefaultPolicyVersionSet;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyCreated;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyDeleted;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyTagged;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyUntagged;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyVersionCreated;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyVersionDeleted;
import java.util.List;

/** What is stored of managed policies. */
final class PolicyEventNames {
    static final List<StoredName> ALL =
            List.of(
                    new StoredName("iam.policy.created", 1, PolicyCreated.class),
                    new StoredName(
                            "iam.policy.default-version-set", 1, DefaultPolicyVersionSet.class),
                    new StoredName("iam.policy.deleted", 1, PolicyDeleted.class),
                    new StoredName("iam.policy.tagged", 1, PolicyTagged.class),
                    new StoredName("iam.policy.untagged", 1, PolicyUntagged.class),
                    new StoredName("iam.policy.version-created", 1, PolicyVersionCreated.class),
                    new StoredName("iam.policy.version-deleted", 1, PolicyVersionDeleted.class));

    private PolicyEventNames() {}
}
