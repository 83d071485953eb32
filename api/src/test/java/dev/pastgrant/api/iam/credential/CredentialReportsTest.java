package dev.pastgrant.api.iam.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyCreated;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.ErrorCode;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.projections.lastused.KeyUse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.iam.model.GenerateCredentialReportRequest;
import software.amazon.awssdk.services.iam.model.GenerateCredentialReportResponse;
import software.amazon.awssdk.services.iam.model.GetCredentialReportRequest;
import software.amazon.awssdk.services.iam.model.GetCredentialReportResponse;

class CredentialReportsTest {
    private static final AccountId ID = new AccountId("123456789012");
    private static final AccessKeyId KEY = AccessKeyId.of(AccessKeyId.Kind.LONG_TERM, ID, 1);
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final AsOf EARLIER = new AsOf(START.minusSeconds(60), new Position(4));
    private static final Account ACCOUNT =
            Account.unopened(ID)
                    .evolve(new AccountOpened(ID, Partition.AWS, START))
                    .evolve(
                            new AccessKeyCreated(
                                    KEY, UniqueId.root(ID), new SealedSecret("s"), START));

    private static final SdkRequest GENERATE = GenerateCredentialReportRequest.builder().build();
    private static final SdkRequest GET = GetCredentialReportRequest.builder().build();

    private Position followed = new Position(9);
    private Instant now = START;

    /** The key was used once, at position 5: after the account's last change. */
    private final CredentialReports reports =
            new CredentialReports(
                    (_, upTo) ->
                            upTo.isAfter(new Position(4))
                                    ? Optional.of(new KeyUse(START, "sts", "eu-west-1"))
                                    : Optional.empty(),
                    () -> followed);

    private static Requester root(@Nullable AsOf asOf) {
        return new Requester(
                new Credential.LongTerm(KEY, ID),
                new Caller.Root(AccountRef.aws(ID), KEY, null),
                asOf);
    }

    private Plan<SdkPojo> plan(SdkRequest request, @Nullable AsOf asOf) {
        return reports.operations()
                .filter(row -> request.getClass().getSimpleName().equals(row.name() + "Request"))
                .findFirst()
                .orElseThrow()
                .plan(request, root(asOf));
    }

    private Reply<SdkPojo> run(SdkRequest request, @Nullable AsOf asOf) {
        Instant instant = asOf == null ? now : asOf.instant();
        View view =
                new View(ACCOUNT, Surroundings.NONE, new Position(3), instant, root(asOf).caller());
        return ((Work.Read<SdkPojo>) plan(request, asOf).work()).answer().apply(view);
    }

    private @Nullable String generate(@Nullable AsOf asOf) {
        Reply<SdkPojo> reply = run(GENERATE, asOf);
        return ((GenerateCredentialReportResponse) ((Reply.Answered<?>) reply).response())
                .stateAsString();
    }

    private GetCredentialReportResponse report(@Nullable AsOf asOf) {
        return (GetCredentialReportResponse) ((Reply.Answered<?>) run(GET, asOf)).response();
    }

    private ErrorCode refusal(@Nullable AsOf asOf) {
        return ((Reply.Refused<?>) run(GET, asOf)).refusal().code();
    }

    @Test
    void a_report_is_started_and_then_complete_and_its_bytes_stay() {
        assertThat(refusal(null)).isEqualTo(IamError.CREDENTIAL_REPORT_NOT_PRESENT);
        assertThat(generate(null)).isEqualTo("STARTED");
        GetCredentialReportResponse first = report(null);
        now = START.plus(Duration.ofHours(4));
        assertThat(generate(null)).isEqualTo("COMPLETE");
        assertThat(report(null)).isEqualTo(first);
        assertThat(first.generatedTime()).isEqualTo(START);
        assertThat(first.reportFormatAsString()).isEqualTo("text/csv");
    }

    @Test
    void a_report_expires_and_is_made_anew() {
        generate(null);
        now = START.plus(Duration.ofHours(4)).plusSeconds(1);
        assertThat(refusal(null)).isEqualTo(IamError.CREDENTIAL_REPORT_EXPIRED);
        assertThat(generate(null)).isEqualTo("STARTED");
        assertThat(report(null).generatedTime()).isEqualTo(now);
    }

    @Test
    void a_use_after_the_last_change_of_the_account_is_in_the_report() {
        generate(null);
        assertThat(report(null).content().asUtf8String()).contains("eu-west-1,sts");
    }

    @Test
    void the_report_of_another_moment_is_always_there_and_leaves_the_kept_one_alone() {
        assertThat(generate(EARLIER)).isEqualTo("COMPLETE");
        assertThat(report(EARLIER).generatedTime()).isEqualTo(EARLIER.instant());
        assertThat(report(EARLIER).content().asUtf8String()).doesNotContain("eu-west-1");
        assertThat(refusal(null)).isEqualTo(IamError.CREDENTIAL_REPORT_NOT_PRESENT);
    }

    @Test
    void a_moment_whose_uses_are_not_known_yet_has_no_report_yet() {
        followed = new Position(3);
        assertThat(generate(EARLIER)).isEqualTo("INPROGRESS");
        assertThat(refusal(EARLIER)).isEqualTo(IamError.CREDENTIAL_REPORT_NOT_READY);
    }
}
