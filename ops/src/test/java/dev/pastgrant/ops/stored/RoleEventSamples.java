package dev.pastgrant.ops.stored;

import static dev.pastgrant.ops.stored.SampleValues.NAME;
import static dev.pastgrant.ops.stored.SampleValues.NOON;
import static dev.pastgrant.ops.stored.SampleValues.PATH;
import static dev.pastgrant.ops.stored.SampleValues.ROLE;
import static dev.pastgrant.ops.stored.SampleValues.TAGS;
import static dev.pastgrant.ops.stored.SampleValues.TEMPLATE;
import static dev.pastgrant.ops.stored.SampleValues.TEXT;
import static dev.pastgrant.ops.stored.SampleValues.TRUSTED;

import dev.pastgrant.domain.account.role.RoleEvent.RoleAcquired;
import dev.pastgrant.domain.account.role.RoleEvent.RoleCreated;
import dev.pastgrant.domain.account.role.RoleEvent.RoleDeleted;
import dev.pastgrant.domain.account.role.RoleEvent.RoleTagged;
import dev.pastgrant.domain.account.role.RoleEvent.RoleUntagged;
import dev.pastgrant.domain.account.role.RoleEvent.RoleUpdated;
import dev.pastgrant.domain.account.role.RoleEvent.TrustPolicyUpdated;
import dev.pastgrant.domain.log.LogEvent;
import java.util.List;

/** One of each event of roles. */
final class RoleEventSamples {
    static final List<LogEvent> ALL =
            List.of(
                    new RoleAcquired(ROLE, TEMPLATE, 3),
                    new RoleCreated(ROLE, NAME, PATH, NOON, TEXT, TRUSTED, "reads", 3600, TAGS),
                    new RoleDeleted(ROLE),
                    new RoleTagged(ROLE, TAGS),
                    new TrustPolicyUpdated(ROLE, TEXT, TRUSTED),
                    new RoleUntagged(ROLE, List.of("team")),
                    new RoleUpdated(ROLE, null, 7200));

    private RoleEventSamples() {}
}
