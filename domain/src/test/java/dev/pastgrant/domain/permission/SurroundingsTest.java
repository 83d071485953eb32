package dev.pastgrant.domain.permission;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.ROOT_KEY;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.user;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.account.Surroundings.NONE;
import static dev.pastgrant.domain.permission.SampleSurroundings.LISTING;
import static dev.pastgrant.domain.permission.SampleSurroundings.aws;
import static dev.pastgrant.domain.permission.SampleSurroundings.awsPolicies;
import static dev.pastgrant.domain.permission.SampleSurroundings.awsPolicy;
import static dev.pastgrant.domain.permission.SampleSurroundings.resourceControl;
import static dev.pastgrant.domain.permission.SampleSurroundings.serviceControl;
import static dev.pastgrant.domain.sts.SampleSessions.OTHER;
import static dev.pastgrant.domain.sts.SampleSessions.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.policy.GrantCommand.AttachPolicy;
import dev.pastgrant.domain.account.policy.GrantCommand.PutPermissionsBoundary;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PermissionsBoundaryPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyAttached;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.CreatePolicyVersion;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.DeletePolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.DeletePolicyVersion;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.SetDefaultPolicyVersion;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.TagPolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.UntagPolicy;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.questions.authorize.DecisionQuestion;
import dev.pastgrant.domain.questions.authorize.Decisions;
import dev.pastgrant.domain.questions.authorize.Judgement;
import dev.pastgrant.domain.questions.authorize.PrincipalRef;
import dev.pastgrant.domain.questions.authorize.ResolvedPrincipal;
import dev.pastgrant.domain.questions.whocan.Access;
import dev.pastgrant.domain.questions.whocan.AccessQuestion;
import dev.pastgrant.domain.questions.whocan.AccessReview;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.domain.sts.SampleSessions;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.RequestContext;
import dev.pastgrant.policy.request.Requirement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
    private static final Authorities AUTHORITIES = new Authorities();
    private static final String ALICE = "arn:aws:iam::123456789012:user/alice";
    private static final PolicyText NO_QUEUES =
            new PolicyText(
                    """
                    {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*",
                      "Action": "sqs:*", "Resource": "*"}]}
                    """);

    private static Account alice(String action) {
        return given(
                        userCreated("alice"),
                        new InlinePolicyPut(user("alice"), "p", policy("Allow", action)))
                .account();
    }

    private static Optional<Refusal> refusal(Account account, Surroundings around, Caller caller) {
        var present =
                new Present(
                        new Accounts.At(account, Position.BEGINNING, 0), around, NOW, AUTHORITIES);
        return Permissions.check(
                present,
                caller,
                SampleSessions.facts("iam.amazonaws.com", "ListUsers"),
                Required.now(List.of(new Requirement("iam:ListUsers", "*"))),
                ACCOUNT);
    }

    private static boolean mayList(Account account, Surroundings around) {
        return refusal(account, around, SampleSessions.user(account, "alice")).isEmpty();
    }

    private static Optional<Refusal> onQueue(Surroundings around, AccountId owner) {
        Account account = alice("*");
        var found =
                (ResolvedPrincipal.Search.Found)
                        ResolvedPrincipal.find(
                                account,
                                around,
                                PrincipalRef.named(ALICE).orElseThrow(),
                                NOW,
                                AUTHORITIES);
        var question =
                new DecisionQuestion(
                        "sqs:SendMessage",
                        "arn:aws:sqs:us-east-1:" + owner + ":jobs",
                        null,
                        owner,
                        RequestContext.EMPTY);
        Judgement judgement = Decisions.decide(account, around, found.subject(), question, NOW);
        return judgement.refusal();
    }

    @Test
    void a_policy_of_aws_can_be_attached_where_it_is_known() {
        var attach = new AttachPolicy(UniqueId.Kind.USER, name("alice"), LISTING);
        given(userCreated("alice"))
                .surroundedBy(awsPolicy())
                .when(attach)
                .thenHappens(new PolicyAttached(user("alice"), LISTING));
        given(userCreated("alice"))
                .when(attach)
                .thenRefuses(
                        IamError.NO_SUCH_ENTITY,
                        "Policy arn:aws:iam::aws:policy/Listing does not exist or is not"
                                + " attachable.");
    }

    @Test
    void a_policy_of_aws_can_be_a_boundary() {
        given(userCreated("alice"))
                .surroundedBy(awsPolicy())
                .when(new PutPermissionsBoundary(UniqueId.Kind.USER, name("alice"), LISTING))
                .thenHappens(new PermissionsBoundaryPut(user("alice"), LISTING));
    }

    @Test
    void a_policy_of_aws_allows_what_it_says() {
        Account account =
                given(userCreated("alice"), new PolicyAttached(user("alice"), LISTING)).account();
        assertThat(mayList(account, awsPolicy())).isTrue();
    }

    @Test
    void a_service_control_policy_takes_away_what_a_user_has() {
        Account account = alice("iam:*");
        assertThat(mayList(account, serviceControl(ACCOUNT, "Allow", "*"))).isTrue();
        assertThat(mayList(account, serviceControl(ACCOUNT, "Allow", "s3:*"))).isFalse();
        assertThat(mayList(account, serviceControl(OTHER, "Allow", "s3:*"))).isTrue();
    }

    @Test
    void a_service_control_policy_binds_the_root_user_too() {
        Account account = alice("iam:*");
        Caller root = new Caller.Root(AccountRef.aws(ACCOUNT), ROOT_KEY, null);
        assertThat(refusal(account, NONE, root)).isEmpty();
        assertThat(refusal(account, serviceControl(ACCOUNT, "Allow", "*"), root)).isEmpty();
        assertThat(refusal(account, serviceControl(ACCOUNT, "Allow", "s3:*"), root))
                .map(Refusal::message)
                .contains(
                        "User: arn:aws:iam::123456789012:root is not authorized to perform:"
                                + " iam:ListUsers because no service control policy"
                                + " allows the iam:ListUsers action");
    }

    @Test
    void a_policy_of_a_service_linked_role_is_attached_by_aws_only() {
        Arn policy = new Arn("arn:aws:iam::aws:policy/aws-service-role/Linked");
        Surroundings around = awsPolicies(aws(policy, policy("Allow", "s3:*")));

        given(userCreated("alice"))
                .surroundedBy(around)
                .when(new AttachPolicy(UniqueId.Kind.USER, name("alice"), policy))
                .thenRefuses(
                        IamError.POLICY_NOT_ATTACHABLE,
                        "Cannot attach a Service Role Policy to a Customer User.");
        given(userCreated("alice"))
                .surroundedBy(around)
                .when(new PutPermissionsBoundary(UniqueId.Kind.USER, name("alice"), policy))
                .thenRefuses(
                        IamError.NO_SUCH_ENTITY,
                        "Scope ARN: " + policy + " does not exist or is not attachable.");
    }

    @Test
    void nobody_changes_a_policy_of_aws() {
        String refusal = "Policy " + LISTING + " is owned by AWS and cannot be changed.";

        for (ManagedPolicyCommand change :
                List.of(
                        new CreatePolicyVersion(LISTING, policy("Allow", "*"), true),
                        new DeletePolicyVersion(LISTING, "v1"),
                        new SetDefaultPolicyVersion(LISTING, "v1"),
                        new TagPolicy(LISTING, List.of()),
                        new UntagPolicy(LISTING, List.of()),
                        new DeletePolicy(LISTING))) {
            given(userCreated("alice"))
                    .surroundedBy(awsPolicy())
                    .when(change)
                    .thenRefuses(SharedError.ACCESS_DENIED, refusal);
        }
    }

    @Test
    void a_policy_of_aws_that_is_attached_and_missing_denies_everything() {
        Account account =
                given(
                                userCreated("alice"),
                                new InlinePolicyPut(user("alice"), "p", policy("Allow", "iam:*")),
                                new PolicyAttached(user("alice"), LISTING))
                        .account();

        assertThat(mayList(account, awsPolicy())).isTrue();
        assertThat(mayList(account, NONE)).isFalse();
    }

    @Test
    void what_is_remembered_notices_new_surroundings() {
        Account account = alice("iam:*");
        Surroundings strict = serviceControl(ACCOUNT, "Deny", "iam:List*");
        assertThat(mayList(account, NONE)).isTrue();
        assertThat(mayList(account, strict)).isFalse();
        assertThat(mayList(account, NONE)).isTrue();
    }

    @Test
    void what_is_remembered_stays_where_new_surroundings_say_the_same() {
        Account account = alice("iam:*");
        Caller caller = SampleSessions.user(account, "alice");
        Authority known = AUTHORITIES.of(account, NONE, caller);
        assertThat(AUTHORITIES.of(account, awsPolicy(), caller)).isSameAs(known);
    }

    @Test
    void resources_are_under_the_policies_above_their_own_account() {
        assertThat(onQueue(NONE, ACCOUNT)).isEmpty();
        assertThat(onQueue(resourceControl(ACCOUNT, NO_QUEUES), ACCOUNT)).isPresent();
        assertThat(onQueue(resourceControl(OTHER, NO_QUEUES), ACCOUNT)).isEmpty();
        assertThat(onQueue(resourceControl(OTHER, NO_QUEUES), OTHER))
                .map(Refusal::message)
                .hasValueSatisfying(text ->
                        assertThat(text)
                                .contains("with an explicit deny in a resource control policy"));
    }

    @Test
    void who_can_asks_the_policies_of_aws_and_of_the_organization() {
        Account account =
                given(userCreated("alice"), new PolicyAttached(user("alice"), LISTING)).account();
        assertThat(whoCanList(account, awsPolicy()))
                .containsExactly(AccountRef.aws(ACCOUNT).root(), new Arn(ALICE));
        assertThat(whoCanList(alice("*"), serviceControl(ACCOUNT, "Allow", "s3:*"))).isEmpty();
    }

    private static Stream<Arn> whoCanList(Account account, Surroundings around) {
        return AccessReview.of(account, around)
                .whoCan(AccessQuestion.in(account, "iam:ListUsers", "*", Map.of()))
                .stream()
                .map(Access::principal);
    }
}
