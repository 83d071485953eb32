package dev.pastgrant.ops.stored.names;

import dev.pastgrant.domain.account.role.RoleEvent.RoleAcquired;
import dev.pastgrant.domain.account.role.RoleEvent.RoleCreated;
import dev.pastgrant.domain.account.role.RoleEvent.RoleDeleted;
import dev.pastgrant.domain.account.role.RoleEvent.RoleTagged;
import dev.pastgrant.domain.account.role.RoleEvent.RoleUntagged;
import dev.pastgrant.domain.account.role.RoleEvent.RoleUpdated;
import dev.pastgrant.domain.account.role.RoleEvent.TrustPolicyUpdated;
import java.util.List;

/** What is stored of roles. */
final class RoleEventNames {
    static final List<StoredName> ALL =
            List.of(
                    new StoredName("iam.role.acquired", 1, RoleAcquired.class),
                    new StoredName("iam.role.created", 1, RoleCreated.class),
                    new StoredName("iam.role.deleted", 1, RoleDeleted.class),
                    new StoredName("iam.role.tagged", 1, RoleTagged.class),
                    new StoredName("iam.role.trust-policy-updated", 1, TrustPolicyUpdated.class),
                    new StoredName("iam.role.untagged", 1, RoleUntagged.class),
                    new StoredName("iam.role.updated", 1, RoleUpdated.class));

    private RoleEventNames() {}
}
