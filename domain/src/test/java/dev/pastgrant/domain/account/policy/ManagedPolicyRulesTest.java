package dev.pastgrant.domain.account.policy;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.POLICY;
import static dev.pastgrant.domain.account.Examples.attached;
import static dev.pastgrant.domain.account.Examples.group;
import static dev.pastgrant.domain.account.Examples.groupCreated;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.policyArn;
import static dev.pastgrant.domain.account.Examples.policyCreated;
import static dev.pastgrant.domain.account.Examples.policyOfSize;
import static dev.pastgrant.domain.account.Examples.role;
import static dev.pastgrant.domain.account.Examples.roleCreated;
import static dev.pastgrant.domain.account.Examples.tags;
import static dev.pastgrant.domain.account.Examples.user;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.account.NumberedIds.numbered;
import static dev.pastgrant.domain.refusal.IamError.DELETE_CONFLICT;
import static dev.pastgrant.domain.refusal.IamError.ENTITY_ALREADY_EXISTS;
import static dev.pastgrant.domain.refusal.IamError.LIMIT_EXCEEDED;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static dev.pastgrant.policy.id.UniqueId.Kind.MANAGED_POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.policy.GrantEvent.PermissionsBoundaryPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyDetached;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.CreatePolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.CreatePolicyVersion;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.DeletePolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.DeletePolicyVersion;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.SetDefaultPolicyVersion;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.DefaultPolicyVersionSet;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyCreated;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyDeleted;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyVersionCreated;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyVersionDeleted;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManagedPolicyRulesTest {
    private static final UniqueId READERS = id(MANAGED_POLICY, "readers");
    private static final Arn ARN = policyArn("readers");
    private static final PolicyText OTHER = policyOfSize(300);
    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void a_policy_begins_with_version_one_as_its_default() {
        EntityPath path = new EntityPath("/team/");
        UniqueId id = numbered(MANAGED_POLICY, 1);
        ManagedPolicy policy =
                given().when(new CreatePolicy(name("readers"), path, "to read", POLICY, tags(1)))
                        .thenHappens(
                                new PolicyCreated(
                                        id, name("readers"), path, "to read", POLICY, NOW, tags(1)))
                        .account()
                        .policies()
                        .existing(id);
        assertThat(policy.arn(AccountRef.aws(ACCOUNT))).isEqualTo(policyArn("team/readers"));
        assertThat(policy.versions()).containsOnlyKeys(1);
        assertThat(policy.document()).isEqualTo(POLICY);
    }

    @Test
    void policy_names_are_unique_ignoring_case_and_path() {
        given(policyCreated("Readers"))
                .when(
                        new CreatePolicy(
                                name("readers"), new EntityPath("/a/"), null, POLICY, List.of()))
                .thenRefuses(
                        ENTITY_ALREADY_EXISTS,
                        "A policy called readers already exists. Duplicate names are not allowed.");
    }

    @Test
    void an_account_holds_fifteen_hundred_policies_and_no_more() {
        List<AccountEvent> crowd =
                IntStream.range(0, 1500)
                        .<AccountEvent>mapToObj(i -> policyCreated("p" + i))
                        .toList();
        given(crowd.subList(0, 1499)).when(create(POLICY)).then();
        given(crowd)
                .when(create(POLICY))
                .thenRefuses(LIMIT_EXCEEDED, "Cannot exceed quota for PoliciesPerAccount: 1500");
    }

    @Test
    void a_document_of_6144_characters_fits_white_space_aside_and_one_more_does_not() {
        given().when(create(policyOfSize(6144))).then();
        given().when(create(policyOfSize(6145)))
                .thenRefuses(LIMIT_EXCEEDED, "Cannot exceed quota for PolicySize: 6144");
        given(policyCreated("readers"))
                .when(new CreatePolicyVersion(ARN, policyOfSize(6145), true))
                .thenRefuses(LIMIT_EXCEEDED, "Cannot exceed quota for PolicySize: 6144");
    }

    @Test
    void a_new_version_counts_only_if_it_is_set_as_default() {
        AccountScenario draft =
                given(policyCreated("readers"))
                        .at(LATER)
                        .when(new CreatePolicyVersion(ARN, OTHER, false))
                        .thenHappens(new PolicyVersionCreated(READERS, 2, OTHER, false, LATER));
        assertThat(readers(draft).document()).isEqualTo(POLICY);
        assertThat(readers(draft).updatedAt()).isEqualTo(LATER);
        AccountScenario inForce =
                draft.when(new SetDefaultPolicyVersion(ARN, "v2"))
                        .thenHappens(new DefaultPolicyVersionSet(READERS, 2, LATER));
        assertThat(readers(inForce).document()).isEqualTo(OTHER);
        AccountScenario third =
                inForce.when(new CreatePolicyVersion(ARN, POLICY, true))
                        .thenHappens(new PolicyVersionCreated(READERS, 3, POLICY, true, LATER));
        assertThat(readers(third).defaultVersion()).isEqualTo(3);
    }

    @Test
    void setting_the_default_to_what_it_is_changes_nothing() {
        given(policyCreated("readers"))
                .when(new SetDefaultPolicyVersion(ARN, "v1"))
                .thenNothingHappens();
    }

    @Test
    void version_numbers_are_not_reused() {
        given(policyCreated("readers"), versionCreated(2))
                .when(new DeletePolicyVersion(ARN, "v2"))
                .thenHappens(new PolicyVersionDeleted(READERS, 2, NOW))
                .when(new CreatePolicyVersion(ARN, OTHER, false))
                .thenHappens(new PolicyVersionCreated(READERS, 3, OTHER, false, NOW));
    }

    @Test
    void a_policy_keeps_five_versions_and_the_next_needs_room() {
        AccountScenario full = given(policyCreated("readers")).and(versions(2, 5));
        full.when(new CreatePolicyVersion(ARN, OTHER, true))
                .thenRefuses(
                        LIMIT_EXCEEDED,
                        "A managed policy can have up to 5 versions. Before you create a new"
                                + " version, you must delete an existing version.");
        full.when(new DeletePolicyVersion(ARN, "v3"))
                .thenHappens(new PolicyVersionDeleted(READERS, 3, NOW))
                .when(new CreatePolicyVersion(ARN, OTHER, true))
                .thenHappens(new PolicyVersionCreated(READERS, 6, OTHER, true, NOW));
    }

    @Test
    void the_default_version_cannot_be_deleted() {
        given(policyCreated("readers"), versionCreated(2))
                .when(new DeletePolicyVersion(ARN, "v1"))
                .thenRefuses(DELETE_CONFLICT, "Cannot delete the default version of a policy.");
    }

    @Test
    void a_version_that_is_not_kept_is_refused_by_name() {
        String message =
                "Policy arn:aws:iam::123456789012:policy/readers version v7 does not exist or is"
                        + " not attachable.";
        given(policyCreated("readers"))
                .when(new DeletePolicyVersion(ARN, "v7"))
                .thenRefuses(NO_SUCH_ENTITY, message);
        given(policyCreated("readers"))
                .when(new SetDefaultPolicyVersion(ARN, "v7"))
                .thenRefuses(NO_SUCH_ENTITY, message);
    }

    @Test
    void whatever_is_asked_of_a_missing_policy_is_refused() {
        List.of(
                        new CreatePolicyVersion(ARN, OTHER, true),
                        new DeletePolicyVersion(ARN, "v1"),
                        new SetDefaultPolicyVersion(ARN, "v1"))
                .forEach(command ->
                        given().when(command)
                                .thenRefuses(
                                        NO_SUCH_ENTITY,
                                        "Policy arn:aws:iam::123456789012:policy/readers does not"
                                                + " exist or is not attachable."));
    }

    @Test
    void an_arn_names_a_policy_by_its_exact_path_and_case() {
        for (String arn :
                List.of(
                        "arn:aws:iam::123456789012:policy/team/readers",
                        "arn:aws:iam::123456789012:policy/READERS",
                        "arn:aws:iam::999999999999:policy/readers",
                        "arn:aws:iam::123456789012:role/readers",
                        "arn:aws:iam::123456789012:policy/",
                        "arn:aws:iam::123456789012:policy/not a name",
                        "arn:aws:s3:::readers")) {
            given(policyCreated("readers"))
                    .when(new DeletePolicy(new Arn(arn)))
                    .thenRefuses(NO_SUCH_ENTITY, "Policy " + arn + " was not found.");
        }
    }

    @Test
    void a_policy_that_is_attached_to_anyone_cannot_be_deleted() {
        List.of(user("x"), group("x"), role("x"))
                .forEach(entity ->
                        expectInUse(
                                given(
                                        policyCreated("readers"),
                                        userCreated("x"),
                                        groupCreated("x"),
                                        roleCreated("x"),
                                        attached(entity, "readers"))));
    }

    @Test
    void a_policy_that_bounds_anyone_cannot_be_deleted() {
        List.of(user("x"), role("x"))
                .forEach(entity ->
                        expectInUse(
                                given(
                                        policyCreated("readers"),
                                        userCreated("x"),
                                        roleCreated("x"),
                                        new PermissionsBoundaryPut(entity, ARN))));
    }

    @Test
    void the_default_version_goes_with_the_policy_and_the_others_must_go_before() {
        AccountScenario story =
                given(
                        policyCreated("readers"),
                        versionCreated(2),
                        userCreated("x"),
                        attached(user("x"), "readers"));
        expectInUse(story);
        story = story.and(new PolicyDetached(user("x"), ARN));
        story.when(new DeletePolicy(ARN))
                .thenRefuses(
                        DELETE_CONFLICT,
                        "This policy has more than one version. Before you delete a policy, you"
                                + " must delete the policy's versions. The default version is"
                                + " deleted with the policy.");
        story.and(new PolicyVersionDeleted(READERS, 2, NOW))
                .when(new DeletePolicy(ARN))
                .thenHappens(new PolicyDeleted(READERS));
    }

    private static void expectInUse(AccountScenario story) {
        story.when(new DeletePolicy(ARN))
                .thenRefuses(DELETE_CONFLICT, "Cannot delete a policy attached to entities.");
    }

    private static CreatePolicy create(PolicyText document) {
        return new CreatePolicy(name("readers"), EntityPath.ROOT, null, document, List.of());
    }

    private static PolicyVersionCreated versionCreated(int number) {
        return new PolicyVersionCreated(READERS, number, POLICY, false, NOW);
    }

    private static List<PolicyVersionCreated> versions(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(ManagedPolicyRulesTest::versionCreated)
                .toList();
    }

    private static ManagedPolicy readers(AccountScenario story) {
        return story.account().policies().existing(READERS);
    }
}
