package dev.pastgrant.ops.stored;

import static dev.pastgrant.ops.stored.SampleValues.ACCOUNT;
import static dev.pastgrant.ops.stored.SampleValues.LATER;
import static dev.pastgrant.ops.stored.SampleValues.NOON;
import static dev.pastgrant.ops.stored.SampleValues.POLICY_ARN;
import static dev.pastgrant.ops.stored.SampleValues.TEXT;
import static dev.pastgrant.ops.stored.SampleValues.USER_ARN;

import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestAccepted;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestAssociated;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestCreated;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestRejected;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestUpdated;
import dev.pastgrant.domain.account.delegation.DelegationParameter;
import dev.pastgrant.domain.account.delegation.DelegationTerms;
import dev.pastgrant.domain.log.LogEvent;
import java.util.List;

/** One of each event of delegation requests. */
final class DelegationEventSamples {
    static final String DELEGATION = "11111111-2222-4333-8444-555555555555";
    static final DelegationTerms TERMS =
            new DelegationTerms(
                    ACCOUNT,
                    "sets up backups",
                    POLICY_ARN,
                    List.of(
                            new DelegationParameter("bucket", false, List.of("reports")),
                            new DelegationParameter("actions", true, List.of("a:B", "a:C"))),
                    TEXT,
                    "as agreed",
                    "onboarding-7",
                    "https://example.com/done",
                    "arn:aws:sns:eu-west-1:123456789012:news",
                    3600,
                    true);

    static final List<LogEvent> ALL =
            List.of(
                    new DelegationRequestAccepted(DELEGATION, USER_ARN, NOON),
                    new DelegationRequestAssociated(DELEGATION, USER_ARN, NOON),
                    new DelegationRequestCreated(DELEGATION, TERMS, LATER),
                    new DelegationRequestRejected(DELEGATION, "too much", NOON),
                    new DelegationRequestUpdated(DELEGATION, null, NOON));

    private DelegationEventSamples() {}
}
