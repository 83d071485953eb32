package dev.pastgrant.ops.stored.names;

import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestAccepted;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestAssociated;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestCreated;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestRejected;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestUpdated;
import java.util.List;

/** What is stored of delegation requests. */
final class DelegationEventNames {
    static final List<StoredName> ALL =
            List.of(
                    new StoredName("iam.delegation.accepted", 1, DelegationRequestAccepted.class),
                    new StoredName(
                            "iam.delegation.associated", 1, DelegationRequestAssociated.class),
                    new StoredName("iam.delegation.created", 1, DelegationRequestCreated.class),
                    new StoredName("iam.delegation.rejected", 1, DelegationRequestRejected.class),
                    new StoredName("iam.delegation.updated", 1, DelegationRequestUpdated.class));

    private DelegationEventNames() {}
}
