package dev.pastgrant.domain.permission;

import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.request.RequestContext;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallConditionsTest {
    @Test
    void a_call_tells_when_and_from_where_it_was_made() {
        RequestContext keys = of(null, facts("https://example.test/form"));
        assertThat(keys.values("aws:SourceIp")).containsExactly("192.0.2.1");
        assertThat(keys.values("aws:UserAgent")).containsExactly("aws-cli");
        assertThat(keys.values("aws:Referer")).containsExactly("https://example.test/form");
        assertThat(keys.values("aws:SecureTransport")).containsExactly("true");
        assertThat(keys.values("aws:RequestedRegion")).containsExactly("us-east-1");
        assertThat(keys.values("aws:ViaAWSService")).containsExactly("false");
        assertThat(keys.values("aws:EpochTime"))
                .containsExactly(Long.toString(NOW.getEpochSecond()));
        assertThat(Instant.parse(keys.values("aws:CurrentTime").getFirst()).getEpochSecond())
                .isEqualTo(NOW.getEpochSecond());
    }

    @Test
    void each_call_tells_the_second_that_it_was_made_in() {
        for (long second : new long[] {0, 1, 1, 0, -1, 4_102_444_800L}) {
            Instant time = Instant.ofEpochSecond(second, 999_999_999);
            RequestContext keys = CallConditions.of(facts(null), time);
            assertThat(keys.values("aws:EpochTime")).containsExactly(Long.toString(second));
            assertThat(keys.values("aws:CurrentTime"))
                    .containsExactly(Instant.ofEpochSecond(second).toString());
        }
    }

    @Test
    void what_is_not_known_is_absent() {
        RequestContext keys = of(null, facts(null));
        assertThat(
                        List.of(
                                "aws:Referer",
                                "aws:CalledVia",
                                "aws:SourceVpc",
                                "aws:SourceAccount",
                                "aws:PrincipalOrgID",
                                "aws:AssumedRoot"))
                .allSatisfy(key -> assertThat(keys.values(key)).isEmpty());
    }

    @Test
    void a_long_term_key_has_none_of_the_keys_of_a_session() {
        RequestContext keys = of(null, facts(null));
        assertThat(
                        List.of(
                                "aws:TokenIssueTime",
                                "aws:MultiFactorAuthPresent",
                                "aws:MultiFactorAuthAge",
                                "aws:SourceIdentity"))
                .allSatisfy(key -> assertThat(keys.values(key)).isEmpty());
    }

    @Test
    void a_session_without_mfa_says_so_and_has_no_age_of_it() {
        RequestContext keys = of(session(null, null), facts(null));
        assertThat(keys.values("aws:MultiFactorAuthPresent")).containsExactly("false");
        assertThat(keys.values("aws:MultiFactorAuthAge")).isEmpty();
        assertThat(keys.values("aws:SourceIdentity")).isEmpty();
    }

    @Test
    void a_session_with_mfa_tells_its_age_in_seconds() {
        RequestContext keys = of(session(NOW.minusSeconds(90), "alice"), facts(null));
        assertThat(keys.values("aws:MultiFactorAuthPresent")).containsExactly("true");
        assertThat(keys.values("aws:MultiFactorAuthAge")).containsExactly("90");
        assertThat(keys.values("aws:SourceIdentity")).containsExactly("alice");
    }

    @Test
    void the_time_of_issue_has_whole_seconds() {
        SessionGrant session = session(null, null);
        assertThat(of(session, facts(null)).values("aws:TokenIssueTime"))
                .singleElement()
                .satisfies(time -> {
                    assertThat(time).doesNotContain(".");
                    assertThat(Instant.parse(time).getEpochSecond())
                            .isEqualTo(session.issuedAt().getEpochSecond());
                });
    }

    private static RequestContext of(@Nullable SessionGrant session, CallFacts facts) {
        return CallConditions.of(
                new Caller.Root(AccountRef.aws(ACCOUNT), key(1), session), facts, NOW);
    }

    private static SessionGrant session(@Nullable Instant mfaAt, @Nullable String sourceIdentity) {
        return new SessionGrant(
                key(2),
                ACCOUNT,
                UniqueId.root(ACCOUNT),
                null,
                NOW.minusMillis(1_500),
                NOW.plusSeconds(3600),
                mfaAt,
                sourceIdentity,
                Tags.NONE,
                List.of(),
                null,
                List.of());
    }

    private static CallFacts facts(@Nullable String referer) {
        return new CallFacts(
                "request-1",
                "iam.amazonaws.com",
                "GetUser",
                "us-east-1",
                true,
                "192.0.2.1",
                "aws-cli",
                referer,
                null,
                true,
                null);
    }
}
