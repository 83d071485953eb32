package dev.pastgrant.ops.stored;

import static dev.pastgrant.ops.stored.SampleValues.ENTITY;
import static dev.pastgrant.ops.stored.SampleValues.POLICY_ARN;
import static dev.pastgrant.ops.stored.SampleValues.TEXT;

import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyDeleted;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PermissionsBoundaryDeleted;
import dev.pastgrant.domain.account.policy.GrantEvent.PermissionsBoundaryPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyAttached;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyDetached;
import dev.pastgrant.domain.log.LogEvent;
import java.util.List;

/** One of each event of the policies that users, groups and roles have. */
final class GrantEventSamples {
    static final List<LogEvent> ALL =
            List.of(
                    new PermissionsBoundaryDeleted(ENTITY),
                    new PermissionsBoundaryPut(ENTITY, POLICY_ARN),
                    new InlinePolicyDeleted(ENTITY, "inline"),
                    new InlinePolicyPut(ENTITY, "inline", TEXT),
                    new PolicyAttached(ENTITY, POLICY_ARN),
                    new PolicyDetached(ENTITY, POLICY_ARN));

    private GrantEventSamples() {}
}
