package dev.pastgrant.domain.call;

import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.key;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.sts.SampleSessions.DEPLOYER;
import static dev.pastgrant.domain.sts.SampleSessions.OTHER;
import static dev.pastgrant.domain.sts.SampleSessions.other;
import static dev.pastgrant.policy.id.UniqueId.Kind.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.domain.log.StreamRevisions;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.domain.sts.SampleSessions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallRecordsTest {
    private static final Caller CAROL = SampleSessions.user(other(userCreated("carol")), "carol");
    private static final ResourceRef ROLE = new ResourceRef("AWS::IAM::Role", DEPLOYER.text());
    private static final Call<String> ASSUME_ROLE =
            new Call<>(
                    new Credential.LongTerm(key(1), OTHER),
                    ACCOUNT,
                    new UUID(1, 2),
                    SampleSessions.facts("sts.amazonaws.com", "AssumeRole"),
                    null,
                    _ -> List.of(),
                    List.of(ROLE),
                    new Work.Read<>(_ -> Reply.Answered.of("never asked")));

    private static final StreamRevisions CALLERS = StreamRevisions.of(StreamName.account(OTHER), 4);
    private static final StreamRevisions ACTED_ON =
            StreamRevisions.of(StreamName.account(ACCOUNT), 7);

    private static List<CallRecord> records(Reply<String> reply) {
        return CallRecords.of(ASSUME_ROLE, CAROL, new DecidedOn(4, 7, null), NOW, reply);
    }

    @Test
    void success_across_accounts_is_recorded_in_both_under_one_shared_id() {
        ResourceRef session = new ResourceRef("AWS::STS::AssumedRole", "AROAX:ci");
        List<CallRecord> records =
                records(new Reply.Answered<>("credentials", null, List.of(ROLE, session)));
        assertThat(records).extracting(CallRecord::recipient).containsExactly(ACCOUNT, OTHER);
        assertThat(records.getFirst().sharedEventId())
                .isNotNull()
                .isEqualTo(records.getLast().sharedEventId());
        assertThat(records)
                .allSatisfy(record ->
                        assertThat(record.ending().resources()).containsExactly(ROLE, session));
    }

    @Test
    void the_caller_learns_on_which_state_of_either_account_it_was_let_in() {
        assertThat(records(Reply.Answered.of("credentials")))
                .extracting(CallRecord::decidedOn)
                .containsExactly(ACTED_ON, CALLERS.and(StreamName.account(ACCOUNT), 7));
    }

    @Test
    void a_caller_that_is_refused_learns_no_revision_of_the_other_account() {
        assertThat(records(new Reply.Refused<>(new Refusal(SharedError.ACCESS_DENIED, "no"))))
                .extracting(CallRecord::decidedOn)
                .containsExactly(CALLERS);
    }

    @Test
    void the_other_account_learns_only_which_account_called() {
        List<CallRecord> records = records(Reply.Answered.of("credentials"));
        String carol = id(USER, "carol").text();
        assertThat(records.getFirst().identity())
                .isEqualTo(
                        new UserIdentity(
                                "AWSAccount", carol, null, OTHER.digits(), null, null, null, null));
        assertThat(records.getLast().identity())
                .isEqualTo(
                        new UserIdentity(
                                "IAMUser",
                                carol,
                                "arn:aws:iam::210987654321:user/carol",
                                OTHER.digits(),
                                key(1).text(),
                                "carol",
                                null,
                                null));
    }

    @Test
    void a_refusal_across_accounts_is_the_callers_business_only() {
        List<CallRecord> records =
                records(new Reply.Refused<>(new Refusal(SharedError.ACCESS_DENIED, "no")));
        assertThat(records).extracting(CallRecord::recipient).containsExactly(OTHER);
        assertThat(records.getFirst().ending())
                .isEqualTo(new CallRecord.Ending("AccessDenied", "no", null, List.of(ROLE)));
    }

    @Test
    void a_repeated_call_has_the_same_ids_and_different_ones_per_event() {
        assertThat(CallRecords.derived(new UUID(1, 2), "copy"))
                .isEqualTo(CallRecords.derived(new UUID(1, 2), "copy"))
                .isNotEqualTo(CallRecords.derived(new UUID(1, 2), "session"))
                .isNotEqualTo(CallRecords.derived(new UUID(1, 3), "copy"));
        UUID id = UUID.fromString("11111111-2222-4333-8444-555555555555");
        assertThat(CallRecords.derived(id, 0))
                .isEqualTo(CallRecords.derived(id, 0))
                .isNotEqualTo(id)
                .isNotEqualTo(CallRecords.derived(id, 1));
    }
}
