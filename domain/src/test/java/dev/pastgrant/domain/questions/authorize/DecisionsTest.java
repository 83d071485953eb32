package dev.pastgrant.domain.questions.authorize;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.key;
import static dev.pastgrant.domain.account.Examples.keyCreated;
import static dev.pastgrant.domain.account.Examples.user;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.account.Surroundings.NONE;
import static dev.pastgrant.domain.sts.SampleSessions.ALICE;
import static dev.pastgrant.domain.sts.SampleSessions.DEPLOYER;
import static dev.pastgrant.domain.sts.SampleSessions.OTHER;
import static dev.pastgrant.domain.sts.SampleSessions.ROOT;
import static dev.pastgrant.domain.sts.SampleSessions.deployer;
import static dev.pastgrant.domain.sts.SampleSessions.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyPut;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.caller.Identification;
import dev.pastgrant.domain.permission.Authorities;
import dev.pastgrant.domain.questions.authorize.OwnKeys.Told;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.sts.SampleSessions;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.interpreter.Verdict;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.RequestContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service hears of others: whom it can ask about, and what is decided of them. */
class DecisionsTest {
    private static final Authorities AUTHORITIES = new Authorities();
    private static final PrincipalRef ALICE_WITH_KEY =
            new PrincipalRef.Holder(new Credential.LongTerm(key(1), ACCOUNT));

    /** Alice has a key and this policy; the deployer trusts the account. */
    private static Account account(PolicyText policy) {
        return given(userCreated("alice"), keyCreated("alice", 1))
                .and(new InlinePolicyPut(user("alice"), "p", policy))
                .when(deployer(ROOT))
                .then()
                .account();
    }

    private static Account account(String action) {
        return account(policy("Allow", action));
    }

    private static DecisionQuestion question(String action, String resource) {
        return new DecisionQuestion(action, resource, null, ACCOUNT, RequestContext.EMPTY);
    }

    private static Judgement decide(Account account, PrincipalRef whom, DecisionQuestion question) {
        return decide(account, whom, question, NOW);
    }

    private static Judgement decide(
            Account account, PrincipalRef whom, DecisionQuestion question, Instant at) {
        return switch (ResolvedPrincipal.find(account, NONE, whom, at, AUTHORITIES)) {
            case ResolvedPrincipal.Search.Missing(var refusal) -> new Judgement.Refused(refusal);
            case ResolvedPrincipal.Search.Found(var subject) ->
                    Decisions.decide(account, NONE, subject, question, at);
        };
    }

    private static PrincipalRef named(String arn) {
        return PrincipalRef.named(arn).orElseThrow();
    }

    private static SessionGrant sessionOfAlice(Account account, @Nullable Instant mfaAt) {
        return new SessionGrant(
                SampleSessions.SESSION_KEY,
                ACCOUNT,
                account.users().sorted().getFirst().id(),
                null,
                NOW,
                NOW.plusSeconds(3600),
                mfaAt,
                null,
                Tags.NONE,
                List.of(),
                null,
                List.of());
    }

    private static PrincipalRef holder(SessionGrant grant) {
        return new PrincipalRef.Holder(new Credential.Temporary(grant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice",
                "arn:aws:iam::123456789012:user/",
                "arn:aws:iam::123456789012:group/admins",
                "arn:aws:iam::123456789012:user",
                "arn:aws:iam::1:user/alice",
                "arn:aws:iam:us-east-1:123456789012:user/alice",
                "arn:aws-xy:iam::123456789012:user/alice",
                "arn:aws:s3:::bucket",
                "arn:aws:sts::123456789012:assumed-role/deployer",
                "arn:aws:sts::123456789012:assumed-role/deployer/a/b",
                "arn:aws:sts::123456789012:assumed-role/deployer/c",
                "arn:aws:sts::123456789012:federated-user/bob",
                "*"
            })
    void what_cannot_call_cannot_be_asked_about(String text) {
        assertThat(PrincipalRef.named(text)).isEmpty();
    }

    @Test
    void a_principal_is_found_under_its_whole_arn_only() {
        Account account = account("s3:*");
        assertThat(ResolvedPrincipal.find(account, NONE, named(ALICE), NOW, AUTHORITIES))
                .isInstanceOf(ResolvedPrincipal.Search.Found.class);
        for (String absent :
                List.of(
                        "arn:aws:iam::123456789012:user/dev/alice",
                        "arn:aws:iam::123456789012:user/bob",
                        "arn:aws:iam::123456789012:role/alice",
                        "arn:aws-cn:iam::123456789012:root",
                        "arn:aws-cn:iam::123456789012:user/alice",
                        "arn:aws-us-gov:sts::123456789012:assumed-role/deployer/ci",
                        "arn:aws:sts::123456789012:assumed-role/builder/ci")) {
            assertThat(decide(account, named(absent), question("s3:GetObject", "*")).refusal())
                    .get()
                    .extracting(Refusal::code)
                    .isEqualTo(IamError.NO_SUCH_ENTITY);
        }
    }

    @Test
    void the_root_user_of_an_account_that_is_not_open_is_nobody() {
        assertThat(
                        ResolvedPrincipal.find(
                                Account.unopened(ACCOUNT), NONE, named(ROOT), NOW, AUTHORITIES))
                .isInstanceOf(ResolvedPrincipal.Search.Missing.class);
    }

    @Test
    void one_asked_about_by_name_and_by_key_is_the_same() {
        Account account = account("s3:*");
        for (PrincipalRef alice : List.of(named(ALICE), ALICE_WITH_KEY)) {
            assertThat(decide(account, alice, question("s3:GetObject", "*")).refusal()).isEmpty();
            assertThat(decide(account, alice, question("sqs:SendMessage", "*")).refusal())
                    .get()
                    .extracting(Refusal::message)
                    .asString()
                    .startsWith(
                            "User: " + ALICE + " is not authorized to perform: sqs:SendMessage");
        }
    }

    @Test
    void a_session_counts_while_it_lasts() {
        Account account = account("s3:*");
        PrincipalRef session = holder(sessionOfAlice(account, null));
        DecisionQuestion question = question("s3:GetObject", "*");

        assertThat(decide(account, session, question, NOW).refusal()).isEmpty();
        assertThat(decide(account, session, question, NOW.minusSeconds(1)).refusal())
                .contains(Identification.INVALID_TOKEN);
        assertThat(decide(account, session, question, NOW.plusSeconds(3600)).refusal())
                .get()
                .extracting(Refusal::code)
                .isEqualTo(SharedError.EXPIRED_TOKEN);
    }

    @Test
    void a_session_without_mfa_may_not_call_iam_whatever_policies_say() {
        Account account = account("*");
        DecisionQuestion question = question("iam:ListUsers", "*");

        assertThat(decide(account, holder(sessionOfAlice(account, null)), question).refusal())
                .get()
                .extracting(Refusal::message)
                .isEqualTo("Cannot call IAM or STS with these session credentials");
        assertThat(decide(account, holder(sessionOfAlice(account, NOW)), question).refusal())
                .isEmpty();
        assertThat(decide(account, named(ALICE), question).refusal()).isEmpty();
    }

    @Test
    void questions_about_a_principal_and_its_own_calls_share_what_is_known_of_it() {
        Account account = account("s3:*");
        Caller caller =
                new Caller.IamUser(
                        AccountRef.aws(ACCOUNT),
                        account.user(new Arn(ALICE)).orElseThrow(),
                        key(1),
                        null);

        for (PrincipalRef alice : List.of(named(ALICE), ALICE_WITH_KEY)) {
            assertThat(ResolvedPrincipal.find(account, NONE, alice, NOW, AUTHORITIES))
                    .isInstanceOfSatisfying(
                            ResolvedPrincipal.Search.Found.class,
                            found ->
                                    assertThat(found.subject().authority())
                                            .isSameAs(AUTHORITIES.of(account, NONE, caller)));
        }
    }

    private static Account allowedIf(String condition) {
        return account(
                new PolicyText(
                        """
                        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                          "Action": "s3:*", "Resource": "*", "Condition": %s}]}
                        """
                                .formatted(condition)));
    }

    @Test
    void what_follows_from_the_principal_wins_over_the_context() {
        Account account =
                allowedIf(
                        """
                        {"StringEquals": {"aws:username": "bob"}}\
                        """);
        DecisionQuestion question =
                new DecisionQuestion(
                        "s3:GetObject",
                        "*",
                        null,
                        ACCOUNT,
                        RequestContext.EMPTY.with("aws:username", "bob"));

        assertThat(decide(account, named(ALICE), question).refusal()).isPresent();
    }

    @Test
    void what_the_service_says_is_absent_is_absent_though_it_would_follow_by_itself() {
        Account account =
                allowedIf(
                        """
                        {"Null": {"aws:CurrentTime": "true", "aws:ViaAWSService": "true"}}\
                        """);
        RequestContext.Builder absent = RequestContext.builder();
        absent.add("aws:CurrentTime", List.of());
        absent.add("aws:ViaAWSService", List.of());

        assertThat(decide(account, named(ALICE), question("s3:GetObject", "*")).refusal())
                .isPresent();
        assertThat(
                        decide(
                                        account,
                                        named(ALICE),
                                        new DecisionQuestion(
                                                "s3:GetObject", "*", null, ACCOUNT, absent.build()))
                                .refusal())
                .isEmpty();
    }

    @Test
    void a_role_is_assumed_with_the_consent_of_its_trust_policy_only() {
        Account account = account("sts:AssumeRole");
        Account distrusting =
                given(userCreated("alice"))
                        .and(new InlinePolicyPut(user("alice"), "p", policy("Allow", "*")))
                        .when(deployer("arn:aws:iam::" + OTHER + ":root"))
                        .then()
                        .account();
        DecisionQuestion assume = question("sts:AssumeRole", DEPLOYER.text());

        assertThat(decide(account, named(ALICE), assume).refusal()).isEmpty();
        assertThat(decide(distrusting, named(ALICE), assume))
                .isInstanceOfSatisfying(
                        Judgement.ByPolicies.class,
                        judged ->
                                assertThat(judged.verdict())
                                        .isInstanceOf(Verdict.ImplicitlyDenied.class));
        assertThat(decide(account, named(ROOT), assume).refusal())
                .contains(
                        new Refusal(
                                SharedError.ACCESS_DENIED,
                                "Roles may not be assumed by root accounts."));
        assertThat(
                        decide(
                                        account,
                                        named(ALICE),
                                        question("sts:AssumeRole", DEPLOYER.text() + "s"))
                                .refusal())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:sqs:us-east-1:210987654321:queue, 210987654321",
        "arn:aws:s3:::bucket/key,                  333333333333",
        "something of the service's own,           333333333333",
        "arn:aws:iam::aws:policy/AdministratorAccess, 333333333333",
        "*,                                        123456789012",
    })
    void a_resource_belongs_to_whom_its_arn_names_or_else_to_whom_asks(
            String resource, String owner) {
        AccountId asking = new AccountId("333333333333");

        assertThat(DecisionQuestion.owner(resource, ACCOUNT, asking).digits()).isEqualTo(owner);
    }

    @ParameterizedTest
    @CsvSource({
        "aws:PrincipalTag/team,       PRINCIPAL,      true",
        "AWS:USERNAME,                PRINCIPAL,      true",
        "aws:ResourceAccount,         PRINCIPAL,      true",
        "aws:MultiFactorAuthPresent,  PRINCIPAL,      false",
        "aws:MultiFactorAuthPresent,  CREDENTIAL,     true",
        "aws:TokenIssueTime,          SIGNED_REQUEST, true",
        "aws:RequestedRegion,         CREDENTIAL,     false",
        "aws:RequestedRegion,         SIGNED_REQUEST, true",
        "aws:SourceIp,                SIGNED_REQUEST, false",
        "s3:prefix,                   SIGNED_REQUEST, false",
    })
    void a_service_gives_the_condition_keys_that_only_it_can_know(
            String key, Told told, boolean isOwn) {
        var context = new RequestContext(Map.of(key, List.of("value")));
        assertThat(OwnKeys.in(context, told).isPresent()).isEqualTo(isOwn);
    }
}
