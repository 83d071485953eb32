package dev.pastgrant.ops.stored;

import static dev.pastgrant.ops.stored.SampleValues.DELETION;
import static dev.pastgrant.ops.stored.SampleValues.NAME;
import static dev.pastgrant.ops.stored.SampleValues.NOON;

import dev.pastgrant.domain.account.servicelinked.ServiceLinkedRoleEvent.ServiceLinkedRoleDeletionStarted;
import dev.pastgrant.domain.log.LogEvent;
import java.util.List;

/** One of each event of service-linked roles that no other role has. */
final class ServiceLinkedRoleEventSamples {
    static final List<LogEvent> ALL =
            List.of(new ServiceLinkedRoleDeletionStarted(DELETION, NAME, NOON));

    private ServiceLinkedRoleEventSamples() {}
}
