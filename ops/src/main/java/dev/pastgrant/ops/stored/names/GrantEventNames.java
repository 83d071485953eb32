package dev.pastgrant.ops.stored.names;

import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyDeleted;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PermissionsBoundaryDeleted;
import dev.pastgrant.domain.account.policy.GrantEvent.PermissionsBoundaryPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyAttached;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyDetached;
import java.util.List;

/** What is stored of the policies that users, groups and roles have. */
final class GrantEventNames {
    static final List<StoredName> ALL =
            List.of(
                    new StoredName(
                            "iam.grant.boundary-deleted", 1, PermissionsBoundaryDeleted.class),
                    new StoredName("iam.grant.boundary-put", 1, PermissionsBoundaryPut.class),
                    new StoredName("iam.grant.inline-policy-deleted", 1, InlinePolicyDeleted.class),
                    new StoredName("iam.grant.inline-policy-put", 1, InlinePolicyPut.class),
                    new StoredName("iam.grant.policy-attached", 1, PolicyAttached.class),
                    new StoredName("iam.grant.policy-detached", 1, PolicyDetached.class));

    private GrantEventNames() {}
}
