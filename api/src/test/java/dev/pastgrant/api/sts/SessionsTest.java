package dev.pastgrant.api.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.mfa.SerialNumber;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.domain.session.SessionCommand;
import dev.pastgrant.domain.session.SessionCommand.AssumeRole;
import dev.pastgrant.domain.session.SessionCommand.GetSessionToken;
import dev.pastgrant.domain.session.SessionCommand.MfaCode;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.session.SessionTokens;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.Requirement;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.AssumedRoleUser;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.GetAccessKeyInfoRequest;
import software.amazon.awssdk.services.sts.model.GetAccessKeyInfoResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.sts.model.GetSessionTokenRequest;
import software.amazon.awssdk.services.sts.model.GetSessionTokenResponse;
import software.amazon.awssdk.services.sts.model.PolicyDescriptorType;
import software.amazon.awssdk.services.sts.model.ProvidedContext;
import software.amazon.awssdk.services.sts.model.Tag;

class SessionsTest {
    private static final AccountId ID = new AccountId("123456789012");
    private static final AccountId OTHER = new AccountId("210987654321");
    private static final AccessKeyId KEY = AccessKeyId.of(AccessKeyId.Kind.LONG_TERM, ID, 1);
    private static final AccessKeyId SESSION_KEY =
            AccessKeyId.of(AccessKeyId.Kind.TEMPORARY, OTHER, 2);
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Requester ROOT =
            new Requester(
                    new Credential.LongTerm(KEY, ID),
                    new Caller.Root(AccountRef.aws(ID), KEY, null),
                    null);
    private static final String ROLE = "arn:aws:iam::210987654321:role/team/deployer";

    private static final List<ServedOperation> OPERATIONS =
            StsOperations.all(StsScene.TOKENS, StsScene.MESSAGES);

    private static Plan<SdkPojo> plan(SdkRequest request) {
        return OPERATIONS.stream()
                .filter(row -> request.getClass().getSimpleName().equals(row.name() + "Request"))
                .findFirst()
                .orElseThrow()
                .plan(request, ROOT);
    }

    private static AssumeRoleRequest.Builder assume(String role) {
        return AssumeRoleRequest.builder().roleArn(role).roleSessionName("ci");
    }

    private static PolicyDescriptorType named(String policy) {
        return PolicyDescriptorType.builder().arn(policy).build();
    }

    private static SessionCommand command(Plan<?> plan) {
        return ((Work.Issue<?>) plan.work()).command();
    }

    private static Reply.Answered<SdkPojo> issued(
            Plan<SdkPojo> plan, @Nullable String sessionName) {
        PolicyText policy =
                command(plan) instanceof SessionCommand.AssumeRole assume ? assume.policy() : null;
        SessionGrant grant =
                new SessionGrant(
                        SESSION_KEY,
                        OTHER,
                        new UniqueId("AROAXXXXXXXXXXXXXXXXX"),
                        sessionName,
                        NOW,
                        NOW.plusSeconds(3600),
                        null,
                        "carol",
                        Tags.NONE,
                        List.of(),
                        policy,
                        List.of());
        var credentials = new SessionTokens.Credentials(grant, Secret.of("very secret"));
        return ((Work.Issue<SdkPojo>) plan.work()).answer().apply(credentials);
    }

    private static Reply<SdkPojo> asked(Plan<SdkPojo> plan) {
        return ((Work.Read<SdkPojo>) plan.work())
                .answer()
                .apply(
                        new View(
                                Account.unopened(ID),
                                Surroundings.NONE,
                                Position.BEGINNING,
                                NOW,
                                ROOT.caller()));
    }

    private static Refusal refusal(Plan<?> plan) {
        return ((Work.Refuse<?>) plan.work()).refusal();
    }

    @Test
    void assume_role_acts_on_the_account_of_the_role_and_leaves_the_permissions_to_it() {
        Plan<?> plan =
                plan(
                        assume(ROLE)
                                .durationSeconds(900)
                                .externalId("42")
                                .policy("{}")
                                .policyArns(named("arn:aws:iam::aws:policy/Read"))
                                .tags(Tag.builder().key("team").value("blue").build())
                                .transitiveTagKeys("team")
                                .sourceIdentity("carol")
                                .serialNumber("arn:aws:iam::123456789012:mfa/phone")
                                .tokenCode("123456")
                                .build());
        assertThat(plan.account()).isEqualTo(OTHER);
        assertThat(plan.requires().apply(Account.unopened(OTHER))).isEmpty();
        assertThat(plan.resources()).containsExactly(new ResourceRef("AWS::IAM::Role", ROLE));
        assertThat(command(plan))
                .isEqualTo(
                        new AssumeRole(
                                new Arn(ROLE),
                                "ci",
                                900,
                                new PolicyText("{}"),
                                List.of(new Arn("arn:aws:iam::aws:policy/Read")),
                                List.of(new dev.pastgrant.domain.tag.Tag("team", "blue")),
                                List.of("team"),
                                "42",
                                "carol",
                                new MfaCode(
                                        new SerialNumber("arn:aws:iam::123456789012:mfa/phone"),
                                        "123456")));
    }

    @Test
    void an_assumed_role_comes_with_credentials_and_its_names() {
        Reply.Answered<SdkPojo> answer = issued(plan(assume(ROLE).build()), "ci");
        String arn = "arn:aws:sts::210987654321:assumed-role/deployer/ci";
        assertThat(answer.response())
                .isEqualTo(
                        AssumeRoleResponse.builder()
                                .credentials(credentials())
                                .assumedRoleUser(
                                        AssumedRoleUser.builder()
                                                .assumedRoleId("AROAXXXXXXXXXXXXXXXXX:ci")
                                                .arn(arn)
                                                .build())
                                .sourceIdentity("carol")
                                .sessionTokenSize(27)
                                .sessionTokenUtilization(1)
                                .build());
        assertThat(answer.resources())
                .containsExactly(
                        new ResourceRef("AWS::IAM::Role", ROLE),
                        new ResourceRef("AWS::STS::AssumedRole", "AROAXXXXXXXXXXXXXXXXX:ci"),
                        new ResourceRef("AWS::STS::AssumedRole", arn),
                        new ResourceRef("AWS::IAM::AccessKey", SESSION_KEY.text()));
    }

    private static Credentials credentials() {
        return Credentials.builder()
                .accessKeyId(SESSION_KEY.text())
                .secretAccessKey("very secret")
                .sessionToken("sealed " + SESSION_KEY)
                .expiration(NOW.plusSeconds(3600))
                .build();
    }

    private static @Nullable Integer packedSize(AssumeRoleRequest request) {
        return ((AssumeRoleResponse) issued(plan(request), "ci").response())
                .getValueForField("PackedPolicySize", Integer.class)
                .orElse(null);
    }

    @Test
    void the_packed_size_is_told_when_policies_or_tags_are_passed() {
        var request = assume(ROLE).policy("x".repeat(1024)).build();
        assertThat(packedSize(request)).isEqualTo(50);
        var larger = assume(ROLE).policy("x".repeat(9000)).build();
        assertThat(packedSize(larger)).isEqualTo(100);
    }

    @Test
    void what_is_no_arn_of_a_role_of_an_account_is_invalid() {
        for (String arn :
                List.of(
                        "deployer-of-the-blue-team",
                        "arn:aws:iam::aws:policy/Read",
                        "arn:aws:s3:::bucket-of-nobody")) {
            assertThat(refusal(plan(assume(arn).build())))
                    .isEqualTo(Refusal.validation(arn + " is invalid"));
        }
        var policy = assume(ROLE).policyArns(named("policy-of-nobody-at-all"));
        assertThat(refusal(plan(policy.build())))
                .isEqualTo(Refusal.validation("policy-of-nobody-at-all is invalid"));
    }

    @Test
    void more_than_ten_managed_session_policies_are_refused() {
        PolicyDescriptorType read = named("arn:aws:iam::aws:policy/ReadOnlyAccess");
        var ten = assume(ROLE).policyArns(Collections.nCopies(10, read)).build();
        assertThat(command(plan(ten))).isInstanceOf(SessionCommand.AssumeRole.class);
        var eleven = assume(ROLE).policyArns(Collections.nCopies(11, read)).build();
        assertThat(refusal(plan(eleven)))
                .isEqualTo(
                        Refusal.validation(
                                "1 validation error detected: Value at 'policyArns' failed to"
                                        + " satisfy constraint: Member must have length less than"
                                        + " or equal to 10"));
    }

    @Test
    void half_an_mfa_code_is_refused() {
        var half = assume(ROLE).tokenCode("123456").build();
        assertThat(refusal(plan(half)))
                .isEqualTo(
                        new Refusal(
                                SharedError.ACCESS_DENIED,
                                "MultiFactorAuthentication failed, must provide both MFA serial"
                                        + " number and one time pass code."));
    }

    @Test
    void get_session_token_is_of_the_callers_own_account() {
        Plan<SdkPojo> plan = plan(GetSessionTokenRequest.builder().durationSeconds(900).build());
        assertThat(plan.account()).isEqualTo(ID);
        assertThat(command(plan)).isEqualTo(new GetSessionToken(900, null));
        assertThat(issued(plan, null).response())
                .isEqualTo(
                        GetSessionTokenResponse.builder()
                                .credentials(credentials())
                                .sessionTokenSize(27)
                                .sessionTokenUtilization(1)
                                .build());
    }

    @Test
    void a_token_has_at_least_the_size_asked_for_and_its_size_is_told() {
        var role =
                (AssumeRoleResponse) response(assume(ROLE).minimumSessionTokenSize(1024).build());
        var own =
                (GetSessionTokenResponse)
                        response(
                                GetSessionTokenRequest.builder()
                                        .minimumSessionTokenSize(4096)
                                        .build());

        assertThat(role.credentials().sessionToken()).hasSize(1024);
        assertThat(role.sessionTokenSize()).isEqualTo(1024);
        assertThat(role.sessionTokenUtilization()).isEqualTo(25);
        assertThat(own.credentials().sessionToken()).hasSize(4096);
        assertThat(own.sessionTokenUtilization()).isEqualTo(100);
    }

    private static SdkPojo response(SdkRequest request) {
        return issued(plan(request), "ci").response();
    }

    @Test
    void a_context_that_nobody_here_can_check_is_refused() {
        String identityCenter = "arn:aws:iam::aws:contextProvider/IdentityCenter";
        var request =
                assume(ROLE)
                        .providedContexts(
                                ProvidedContext.builder()
                                        .providerArn(identityCenter)
                                        .contextAssertion("assertion")
                                        .build())
                        .build();

        assertThat(refusal(plan(request)))
                .isEqualTo(
                        Refusal.validation(
                                "The context assertion of " + identityCenter + " is invalid"));
    }

    @Test
    void cloudtrail_calls_only_get_session_token_a_change_and_only_keys_have_a_past() {
        assertThat(OPERATIONS)
                .extracting(ServedOperation::name, ServedOperation::access)
                .contains(
                        tuple("AssumeRole", ServedOperation.Access.READ_NOW),
                        tuple("GetSessionToken", ServedOperation.Access.WRITE),
                        tuple("GetCallerIdentity", ServedOperation.Access.READ_NOW),
                        tuple("GetAccessKeyInfo", ServedOperation.Access.READ));
    }

    @Test
    void anyone_may_ask_who_they_are() {
        Plan<SdkPojo> plan = plan(GetCallerIdentityRequest.builder().build());
        assertThat(plan.requires().apply(Account.unopened(ID))).isEmpty();
        assertThat(asked(plan))
                .isEqualTo(
                        Reply.Answered.of(
                                GetCallerIdentityResponse.builder()
                                        .userId(ID.digits())
                                        .account(ID.digits())
                                        .arn("arn:aws:iam::123456789012:root")
                                        .build()));
    }

    @Test
    void a_key_tells_its_account() {
        Plan<SdkPojo> plan = keyInfo(SESSION_KEY.text());
        assertThat(plan.requires().apply(Account.unopened(ID)))
                .containsExactly(new Requirement("sts:GetAccessKeyInfo", "*"));
        assertThat(asked(plan))
                .isEqualTo(
                        Reply.Answered.of(
                                GetAccessKeyInfoResponse.builder()
                                        .account(OTHER.digits())
                                        .build()));
        for (String stranger : List.of("AKIAIOSFODNN7EXAMPLE8", "not_a_key_at_all")) {
            assertThat(asked(keyInfo(stranger)))
                    .isEqualTo(
                            new Reply.Refused<>(
                                    Refusal.validation(
                                            "The access key ID belongs to no account.")));
        }
    }

    private static Plan<SdkPojo> keyInfo(String key) {
        return plan(GetAccessKeyInfoRequest.builder().accessKeyId(key).build());
    }
}
