package dev.pastgrant.ops.stored;

import static dev.pastgrant.ops.stored.SampleValues.NAME;
import static dev.pastgrant.ops.stored.SampleValues.NOON;
import static dev.pastgrant.ops.stored.SampleValues.PATH;
import static dev.pastgrant.ops.stored.SampleValues.POLICY;
import static dev.pastgrant.ops.stored.SampleValues.TAGS;
import static dev.pastgrant.ops.stored.SampleValues.TEXT;

import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.DefaultPolicyVersionSet;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyCreated;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyDeleted;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyTagged;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyUntagged;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyVersionCreated;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyVersionDeleted;
import dev.pastgrant.domain.log.LogEvent;
import java.util.List;

/** One of each event of managed policies. */
final class PolicyEventSamples {
    static final List<LogEvent> ALL =
            List.of(
                    new PolicyCreated(POLICY, NAME, PATH, null, TEXT, NOON, TAGS),
                    new DefaultPolicyVersionSet(POLICY, 2, NOON),
                    new PolicyDeleted(POLICY),
                    new PolicyTagged(POLICY, TAGS),
                    new PolicyUntagged(POLICY, List.of("team")),
                    new PolicyVersionCreated(POLICY, 2, TEXT, true, NOON),
                    new PolicyVersionDeleted(POLICY, 1, NOON));

    private PolicyEventSamples() {}
}
