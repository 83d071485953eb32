package dev.pastgrant.domain.account.delegation;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.policyArn;
import static dev.pastgrant.domain.refusal.IamError.ENTITY_ALREADY_EXISTS;
import static dev.pastgrant.domain.refusal.IamError.INVALID_INPUT;
import static dev.pastgrant.domain.refusal.IamError.LIMIT_EXCEEDED;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static dev.pastgrant.policy.id.UniqueId.Kind.MANAGED_POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.delegation.DelegationCommand.AcceptDelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationCommand.AssociateDelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationCommand.CreateDelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationCommand.RejectDelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationCommand.UpdateDelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestAccepted;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestAssociated;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestCreated;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestRejected;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestUpdated;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyCreated;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DelegationRulesTest {
    private static final String ID = "11111111-2222-4333-8444-555555555555";
    private static final Arn ALICE = new Arn("arn:aws:iam::123456789012:user/alice");
    private static final Arn ADMIN = new Arn("arn:aws:iam::123456789012:role/admin");
    private static final Arn ROOT = AccountRef.aws(ACCOUNT).root();
    private static final DelegationParameter BUCKET =
            new DelegationParameter("bucket", false, List.of("a\"b"));
    private static final DelegationParameter ACTIONS =
            new DelegationParameter("actions", true, List.of("s3:GetObject", "s3:PutObject"));

    private static final PolicyCreated TEMPLATE =
            new PolicyCreated(
                    id(MANAGED_POLICY, "template"),
                    name("template"),
                    EntityPath.ROOT,
                    null,
                    policy("\"@{actions}\"", "@{bucket}"),
                    NOW,
                    List.of());

    private static final DelegationRequestCreated CREATED = created(ID, "one", 3600);
    private static final DelegationRequestAssociated TAKEN =
            new DelegationRequestAssociated(ID, ALICE, NOW);

    private static PolicyText policy(String actions, String bucket) {
        return new PolicyText(
                """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": %s,
                 "Resource": "arn:aws:s3:::%s/*"}}\
                """
                        .formatted(actions, bucket));
    }

    private static DelegationTerms terms(
            String workflow, int seconds, PolicyText policy, DelegationParameter... parameters) {
        return new DelegationTerms(
                null,
                "backups",
                policyArn("template"),
                List.of(parameters),
                policy,
                null,
                workflow,
                null,
                "arn:aws:sns:eu-west-1:123456789012:news",
                seconds,
                false);
    }

    private static DelegationRequestCreated created(String id, String workflow, int seconds) {
        PolicyText filled = policy("[\"s3:GetObject\", \"s3:PutObject\"]", "a\\\"b");
        return new DelegationRequestCreated(
                id, terms(workflow, seconds, filled, BUCKET, ACTIONS), NOW);
    }

    private static CreateDelegationRequest create(
            String id, String workflow, DelegationParameter... parameters) {
        return new CreateDelegationRequest(
                id, terms(workflow, 3600, new PolicyText(""), parameters));
    }

    @Test
    void a_request_has_the_policy_of_its_template_with_values_in_it() {
        given(TEMPLATE).when(create(ID, "one", BUCKET, ACTIONS)).thenHappens(CREATED);
    }

    @Test
    void a_template_needs_all_its_values_and_no_others() {
        given(TEMPLATE)
                .when(create(ID, "one", BUCKET))
                .thenRefuses(INVALID_INPUT, "The policy template needs a value for actions.");
        given(TEMPLATE)
                .when(create(ID, "one", new DelegationParameter("other", false, List.of("x"))))
                .thenRefuses(INVALID_INPUT, "The policy template has no parameter other.");
        given(TEMPLATE)
                .when(create(ID, "one", new DelegationParameter("bucket", false, List.of())))
                .thenRefuses(INVALID_INPUT, "Parameter bucket must have one value.");
        given().when(create(ID, "one"))
                .thenRefuses(NO_SUCH_ENTITY, "Policy " + policyArn("template") + " was not found.");
    }

    @Test
    void values_make_no_policy_of_what_is_none() {
        DelegationParameter nonsense =
                new DelegationParameter("actions", true, List.of("nonsense"));

        given(TEMPLATE)
                .when(create(ID, "one", BUCKET, nonsense))
                .thenRefuses(
                        INVALID_INPUT,
                        "The permissions are no policy: Actions/Conditions must be prefaced by a"
                                + " vendor, e.g., iam, sdb, ec2, etc.");
    }

    @Test
    void a_workflow_has_one_request_at_a_time() {
        given(TEMPLATE, CREATED)
                .when(create("other-request-of-it", "one", BUCKET, ACTIONS))
                .thenRefuses(
                        ENTITY_ALREADY_EXISTS,
                        "A delegation request with workflow id one already exists.");
    }

    @Test
    void an_account_has_a_hundred_that_have_not_expired() {
        AccountScenario story = given(TEMPLATE);
        for (int i = 0; i < 100; i++) {
            story = story.and(created(ID + i, "workflow-" + i, 3600));
        }
        story.when(create(ID, "one", BUCKET, ACTIONS))
                .thenRefuses(
                        LIMIT_EXCEEDED,
                        "Cannot exceed quota for DelegationRequestsPerAccount: 100");
        story.at(NOW.plus(Duration.ofDays(1))).when(create(ID, "one", BUCKET, ACTIONS)).then();
    }

    @Test
    void it_is_taken_forwarded_accepted_and_rejected_after_all() {
        given(TEMPLATE, CREATED)
                .when(new AssociateDelegationRequest(ID, ALICE))
                .thenHappens(TAKEN)
                .when(new UpdateDelegationRequest(ID, "please"))
                .thenHappens(new DelegationRequestUpdated(ID, "please", NOW))
                .when(new AcceptDelegationRequest(ID, ADMIN))
                .thenHappens(new DelegationRequestAccepted(ID, ADMIN, NOW))
                .when(new RejectDelegationRequest(ID, "no"))
                .thenHappens(new DelegationRequestRejected(ID, "no", NOW));
    }

    @Test
    void a_step_out_of_turn_is_refused() {
        String unassigned = "Delegation request " + ID + " is in the state UNASSIGNED.";
        AccountScenario fresh = given(TEMPLATE, CREATED);
        fresh.when(new AcceptDelegationRequest(ID, ADMIN)).thenRefuses(INVALID_INPUT, unassigned);
        fresh.when(new UpdateDelegationRequest(ID, null)).thenRefuses(INVALID_INPUT, unassigned);
        fresh.when(new RejectDelegationRequest(ID, null)).thenRefuses(INVALID_INPUT, unassigned);
        fresh.and(TAKEN)
                .when(new AssociateDelegationRequest(ID, ADMIN))
                .thenRefuses(
                        INVALID_INPUT, "Delegation request " + ID + " is in the state ASSIGNED.");
        fresh.when(new AcceptDelegationRequest("00000000-none", ADMIN))
                .thenRefuses(
                        NO_SUCH_ENTITY,
                        "The delegation request with id 00000000-none cannot be found.");
    }

    @Test
    void nobody_does_anything_to_a_request_that_has_expired() {
        Instant nextDay = NOW.plus(Duration.ofDays(1));
        Instant nextWeek = NOW.plus(Duration.ofDays(7));
        String expired = "Delegation request " + ID + " is in the state EXPIRED.";

        given(TEMPLATE, CREATED)
                .at(nextDay)
                .when(new AssociateDelegationRequest(ID, ALICE))
                .thenRefuses(INVALID_INPUT, expired);
        given(TEMPLATE, CREATED, TAKEN)
                .at(nextWeek)
                .when(new AcceptDelegationRequest(ID, ADMIN))
                .thenRefuses(INVALID_INPUT, expired);
        given(TEMPLATE, CREATED, TAKEN)
                .at(nextWeek.minusMillis(1))
                .when(new AcceptDelegationRequest(ID, ADMIN))
                .then();
    }

    @Test
    void root_accepts_no_session_of_more_than_four_hours() {
        AccountScenario story = given(TEMPLATE, created(ID, "one", 14_401), TAKEN);
        story.when(new AcceptDelegationRequest(ID, ROOT))
                .thenRefuses(
                        INVALID_INPUT,
                        "Root users can only accept delegation requests with a session duration"
                                + " of at most 14400 seconds.");
        story.when(new AcceptDelegationRequest(ID, ADMIN)).then();
    }

    @Test
    void what_has_long_expired_is_forgotten_with_the_next_request() {
        DelegationRequestCreated later =
                new DelegationRequestCreated(
                        "later", CREATED.terms(), NOW.plus(Duration.ofDays(92)));

        assertThat(
                        given(TEMPLATE, CREATED, later)
                                .account()
                                .resources()
                                .delegations()
                                .byId()
                                .asMap())
                .containsOnlyKeys("later");
    }

    static Stream<AccountEvent> impossible() {
        return Stream.of(
                CREATED,
                new DelegationRequestAccepted(ID, ADMIN, NOW),
                new DelegationRequestRejected(ID, null, NOW),
                new DelegationRequestUpdated(ID, null, NOW),
                new DelegationRequestAssociated("none", ADMIN, NOW));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void what_cannot_have_happened_to_a_new_request_is_not_believed(AccountEvent event) {
        AccountScenario story = given(TEMPLATE, CREATED);
        assertThatThrownBy(() -> story.and(event)).isInstanceOf(IllegalStateException.class);
    }
}
