package dev.pastgrant.ops.stored;

import static dev.pastgrant.ops.stored.SampleValues.ACCOUNT;
import static dev.pastgrant.ops.stored.SampleValues.KEY;
import static dev.pastgrant.ops.stored.SampleValues.LATER;
import static dev.pastgrant.ops.stored.SampleValues.NOON;

import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.UserIdentity;
import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.domain.log.StreamRevisions;
import dev.pastgrant.policy.id.AccountId;
import java.util.List;

/** One of each event of calls. */
final class CallEventSamples {
    static final List<LogEvent> ALL = List.of(callRecord());

    private CallEventSamples() {}

    static CallRecord callRecord() {
        UserIdentity.Issuer issuer =
                new UserIdentity.Issuer("Role", "AROAEXAMPLEROLE00001", "arn", "1", "reader");
        return callRecord(
                new Json("{\"userName\":\"Zo\u00eb\",\"count\":1.50,\"tags\":[{\"key\":null}]}"),
                new Json("{ \"spaced\": true }"),
                new UserIdentity.Session(NOON, true, null, issuer));
    }

    /** A call record that holds these texts. */
    static CallRecord callRecord(Json parameters, Json response, UserIdentity.Session session) {
        return new CallRecord(
                new CallFacts(
                        "request-1",
                        "iam.amazonaws.com",
                        "CreateUser",
                        "us-east-1",
                        false,
                        "127.0.0.1",
                        "aws-cli/2",
                        null,
                        null,
                        true,
                        parameters),
                new UserIdentity(
                        "AssumedRole", "id:s", "arn", "1", KEY.text(), null, session, null),
                ACCOUNT,
                LATER,
                StreamRevisions.of(StreamName.account(ACCOUNT), 41)
                        .and(StreamName.account(new AccountId("210987654321")), 7),
                new CallRecord.ReadAt(NOON, 7L),
                null,
                new CallRecord.Ending(
                        null, null, response, List.of(new ResourceRef("AWS::IAM::User", "Ann"))));
    }
}
