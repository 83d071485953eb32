package dev.pastgrant.ops.stored;

import static dev.pastgrant.ops.stored.SampleValues.ACCOUNT;
import static dev.pastgrant.ops.stored.SampleValues.LATER;
import static dev.pastgrant.ops.stored.SampleValues.NOON;
import static dev.pastgrant.ops.stored.SampleValues.POLICY_ARN;
import static dev.pastgrant.ops.stored.SampleValues.ROLE;
import static dev.pastgrant.ops.stored.SampleValues.TAGS;
import static dev.pastgrant.ops.stored.SampleValues.TEXT;
import static dev.pastgrant.ops.stored.SampleValues.USER_ARN;

import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.session.SessionIssued;
import dev.pastgrant.domain.tag.Tags;
import java.util.List;

/** One of each event of sessions. */
final class SessionEventSamples {
    static final List<LogEvent> ALL = List.of(sessionIssued());

    private SessionEventSamples() {}

    private static SessionIssued sessionIssued() {
        return new SessionIssued(
                new SessionGrant(
                        new AccessKeyId("ASIAIOSFODNN7EXAMPLE"),
                        ACCOUNT,
                        ROLE,
                        "deploy",
                        NOON,
                        LATER,
                        null,
                        "ann",
                        new Tags(TAGS),
                        List.of("team"),
                        TEXT,
                        List.of(POLICY_ARN)),
                USER_ARN);
    }
}
