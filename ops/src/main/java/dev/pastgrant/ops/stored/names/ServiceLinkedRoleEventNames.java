package dev.pastgrant.ops.stored.names;

import dev.pastgrant.domain.account.servicelinked.ServiceLinkedRoleEvent.ServiceLinkedRoleDeletionStarted;
import java.util.List;

/** What is stored of service-linked roles, besides what is stored of every role. */
final class ServiceLinkedRoleEventNames {
    static final List<StoredName> ALL =
            List.of(
                    new StoredName(
                            "iam.service-linked-role.deletion-started",
                            1,
                            ServiceLinkedRoleDeletionStarted.class));

    private ServiceLinkedRoleEventNames() {}
}
