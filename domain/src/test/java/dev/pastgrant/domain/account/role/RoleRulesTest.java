package dev.pastgrant.domain.account.role;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.TRUST;
import static dev.pastgrant.domain.account.Examples.attached;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.inlinePut;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.policyArn;
import static dev.pastgrant.domain.account.Examples.policyCreated;
import static dev.pastgrant.domain.account.Examples.role;
import static dev.pastgrant.domain.account.Examples.roleCreated;
import static dev.pastgrant.domain.account.Examples.tags;
import static dev.pastgrant.domain.account.NumberedIds.numbered;
import static dev.pastgrant.domain.refusal.IamError.DELETE_CONFLICT;
import static dev.pastgrant.domain.refusal.IamError.ENTITY_ALREADY_EXISTS;
import static dev.pastgrant.domain.refusal.IamError.LIMIT_EXCEEDED;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static dev.pastgrant.policy.id.UniqueId.Kind.ROLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyDeleted;
import dev.pastgrant.domain.account.policy.GrantEvent.PermissionsBoundaryPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyDetached;
import dev.pastgrant.domain.account.role.RoleCommand.CreateRole;
import dev.pastgrant.domain.account.role.RoleCommand.DeleteRole;
import dev.pastgrant.domain.account.role.RoleCommand.TagRole;
import dev.pastgrant.domain.account.role.RoleCommand.UntagRole;
import dev.pastgrant.domain.account.role.RoleCommand.UpdateAssumeRolePolicy;
import dev.pastgrant.domain.account.role.RoleCommand.UpdateRole;
import dev.pastgrant.domain.account.role.RoleEvent.RoleCreated;
import dev.pastgrant.domain.account.role.RoleEvent.RoleDeleted;
import dev.pastgrant.domain.account.role.RoleEvent.RoleTagged;
import dev.pastgrant.domain.account.role.RoleEvent.RoleUntagged;
import dev.pastgrant.domain.account.role.RoleEvent.RoleUpdated;
import dev.pastgrant.domain.account.role.RoleEvent.TrustPolicyUpdated;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoleRulesTest {
    private static final EntityPath TEAM = new EntityPath("/team/");

    @Test
    void a_role_gets_an_id_and_keeps_what_it_was_made_with() {
        UniqueId deployer = numbered(ROLE, 1);
        AccountScenario after =
                given(policyCreated("limits"))
                        .when(
                                new CreateRole(
                                        name("deployer"),
                                        TEAM,
                                        TRUST,
                                        "deploys",
                                        7200,
                                        policyArn("limits"),
                                        tags(1)))
                        .thenHappens(
                                new RoleCreated(
                                        deployer,
                                        name("deployer"),
                                        TEAM,
                                        NOW,
                                        TRUST,
                                        List.of(),
                                        "deploys",
                                        7200,
                                        tags(1)),
                                new PermissionsBoundaryPut(
                                        new EntityRef(ROLE, deployer), policyArn("limits")));
        assertThat(after.account().roles().existing(deployer).arn(AccountRef.aws(ACCOUNT)))
                .isEqualTo(new Arn("arn:aws:iam::123456789012:role/team/deployer"));
    }

    @Test
    void role_names_are_unique_ignoring_case() {
        given(roleCreated("Deployer"))
                .when(create("deployer", null))
                .thenRefuses(ENTITY_ALREADY_EXISTS, "Role with name deployer already exists.");
    }

    @Test
    void a_boundary_that_does_not_exist_is_refused_and_no_role_made() {
        given().when(create("deployer", policyArn("limits")))
                .thenRefuses(
                        NO_SUCH_ENTITY,
                        "Scope ARN: arn:aws:iam::123456789012:policy/limits does not exist or is"
                                + " not attachable.");
    }

    @Test
    void an_account_holds_a_thousand_roles_and_no_more() {
        List<AccountEvent> crowd =
                IntStream.range(0, 1000).<AccountEvent>mapToObj(i -> roleCreated("r" + i)).toList();
        given(crowd.subList(0, 999)).when(create("last", null)).then();
        given(crowd)
                .when(create("onemore", null))
                .thenRefuses(LIMIT_EXCEEDED, "Cannot exceed quota for RolesPerAccount: 1000");
    }

    @Test
    void only_what_an_update_names_changes() {
        UniqueId deployer = id(ROLE, "deployer");
        given(roleCreated("deployer"))
                .when(new UpdateRole(name("deployer"), "deploys", null))
                .thenHappens(new RoleUpdated(deployer, "deploys", 3600))
                .when(new UpdateRole(name("deployer"), null, 43200))
                .thenHappens(new RoleUpdated(deployer, "deploys", 43200))
                .when(new UpdateRole(name("deployer"), "deploys", null))
                .thenNothingHappens();
    }

    @Test
    void another_trust_policy_replaces_the_first_and_the_same_one_changes_nothing() {
        PolicyText other = new PolicyText(TRUST.json().replace("ec2", "lambda"));
        AccountScenario story = given(roleCreated("deployer"));
        story.when(new UpdateAssumeRolePolicy(name("deployer"), TRUST)).thenNothingHappens();
        story.when(new UpdateAssumeRolePolicy(name("deployer"), other))
                .thenHappens(new TrustPolicyUpdated(id(ROLE, "deployer"), other, List.of()));
    }

    @Test
    void whatever_is_asked_of_a_missing_role_is_refused() {
        List.of(
                        new UpdateRole(name("none"), "some", null),
                        new UpdateAssumeRolePolicy(name("none"), TRUST),
                        new DeleteRole(name("none")),
                        new TagRole(name("none"), tags(1)),
                        new UntagRole(name("none"), List.of("key0")))
                .forEach(command ->
                        given().when(command)
                                .thenRefuses(
                                        NO_SUCH_ENTITY,
                                        "The role with name none cannot be found."));
    }

    @Test
    void tags_are_set_and_removed_and_repeats_change_nothing() {
        UniqueId deployer = id(ROLE, "deployer");
        AccountScenario tagged =
                given(roleCreated("deployer"))
                        .when(new TagRole(name("deployer"), tags(2)))
                        .thenHappens(new RoleTagged(deployer, tags(2)));
        tagged.when(new TagRole(name("deployer"), tags(1))).thenNothingHappens();
        tagged.when(new UntagRole(name("deployer"), List.of("absent"))).thenNothingHappens();
        tagged.when(new UntagRole(name("deployer"), List.of("KEY0")))
                .thenHappens(new RoleUntagged(deployer, List.of("KEY0")));
    }

    @Test
    void a_role_has_fifty_tags_at_most() {
        given(roleCreated("deployer"))
                .when(new TagRole(name("deployer"), tags(51)))
                .thenRefuses(LIMIT_EXCEEDED, "The number of tags has reached the maximum limit.");
    }

    @Test
    void deleting_never_cascades_and_names_one_obstacle_after_the_other() {
        EntityRef deployer = role("deployer");
        AccountScenario story =
                given(
                        roleCreated("deployer"),
                        policyCreated("readers"),
                        attached(deployer, "readers"),
                        inlinePut(deployer, "own"));
        story.when(new DeleteRole(name("deployer")))
                .thenRefuses(
                        DELETE_CONFLICT, "Cannot delete entity, must detach all policies first.");
        story = story.and(new PolicyDetached(deployer, policyArn("readers")));
        story.when(new DeleteRole(name("deployer")))
                .thenRefuses(DELETE_CONFLICT, "Cannot delete entity, must delete policies first.");
        story.and(new InlinePolicyDeleted(deployer, "own"))
                .when(new DeleteRole(name("deployer")))
                .thenHappens(new RoleDeleted(deployer.id()));
    }

    private static CreateRole create(String name, @Nullable Arn boundary) {
        return new CreateRole(name(name), TEAM, TRUST, null, 3600, boundary, List.of());
    }
}
