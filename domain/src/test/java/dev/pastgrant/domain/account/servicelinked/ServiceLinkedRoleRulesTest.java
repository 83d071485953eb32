package dev.pastgrant.domain.account.servicelinked;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.TRUST;
import static dev.pastgrant.domain.account.Examples.instanceProfileCreated;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.policyArn;
import static dev.pastgrant.domain.account.Examples.policyCreated;
import static dev.pastgrant.domain.account.Examples.roleCreated;
import static dev.pastgrant.domain.account.Examples.tags;
import static dev.pastgrant.domain.account.NumberedIds.numbered;
import static dev.pastgrant.domain.refusal.IamError.INVALID_INPUT;
import static dev.pastgrant.domain.refusal.IamError.LIMIT_EXCEEDED;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static dev.pastgrant.domain.refusal.IamError.UNMODIFIABLE_ENTITY;
import static dev.pastgrant.policy.id.UniqueId.Kind.ROLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand.AddRoleToInstanceProfile;
import dev.pastgrant.domain.account.policy.GrantCommand;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyAttached;
import dev.pastgrant.domain.account.role.RoleCommand.CreateRole;
import dev.pastgrant.domain.account.role.RoleCommand.DeleteRole;
import dev.pastgrant.domain.account.role.RoleCommand.TagRole;
import dev.pastgrant.domain.account.role.RoleCommand.UntagRole;
import dev.pastgrant.domain.account.role.RoleCommand.UpdateAssumeRolePolicy;
import dev.pastgrant.domain.account.role.RoleCommand.UpdateRole;
import dev.pastgrant.domain.account.role.RoleEvent.RoleCreated;
import dev.pastgrant.domain.account.role.RoleEvent.RoleDeleted;
import dev.pastgrant.domain.account.servicelinked.ServiceLinkedRoleCommand.CreateServiceLinkedRole;
import dev.pastgrant.domain.account.servicelinked.ServiceLinkedRoleCommand.DeleteServiceLinkedRole;
import dev.pastgrant.domain.account.servicelinked.ServiceLinkedRoleEvent.ServiceLinkedRoleDeletionStarted;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServiceLinkedRoleRulesTest {
    private static final String LEX = "lex.amazonaws.com";
    private static final String ROLE_NAME = "AWSServiceRoleForAutoScaling";
    private static final UniqueId FIRST = numbered(ROLE, 1);
    private static final UUID TASK = UUID.fromString("11111111-2222-4333-8444-555555555555");
    private static final String TASK_ID =
            "task/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling/" + TASK;

    private static CreateServiceLinkedRole create(@Nullable String suffix) {
        return new CreateServiceLinkedRole("autoscaling.amazonaws.com", suffix, null);
    }

    private static DeleteServiceLinkedRole delete(String role) {
        return new DeleteServiceLinkedRole(name(role), TASK);
    }

    /** An account in which EC2 Auto Scaling has its role. */
    private static AccountScenario world() {
        return given().when(create(null)).then();
    }

    @Test
    void aws_makes_the_role_of_a_service_and_attaches_its_policy() {
        given().when(new CreateServiceLinkedRole("ecs.amazonaws.com", null, "runs tasks"))
                .thenHappens(
                        new RoleCreated(
                                FIRST,
                                name("AWSServiceRoleForECS"),
                                new EntityPath("/aws-service-role/ecs.amazonaws.com/"),
                                NOW,
                                new PolicyText(
                                        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":"
                                                + "\"Allow\",\"Principal\":{\"Service\":"
                                                + "\"ecs.amazonaws.com\"},\"Action\":"
                                                + "\"sts:AssumeRole\"}]}"),
                                List.of(),
                                "runs tasks",
                                3600,
                                List.of()),
                        new PolicyAttached(
                                new EntityRef(ROLE, FIRST),
                                new Arn(
                                        "arn:aws:iam::aws:policy/aws-service-role/AmazonECSServiceRolePolicy")));
    }

    @Test
    void a_service_that_is_not_known_is_refused() {
        List.of("nothing.amazonaws.com", "ECS.amazonaws.com", "ecs")
                .forEach(service ->
                        given().when(new CreateServiceLinkedRole(service, null, null))
                                .thenRefuses(
                                        INVALID_INPUT,
                                        "Cannot find Service Linked Role template for " + service));
    }

    @Test
    void only_some_services_take_a_suffix() {
        AccountScenario both = world().when(create("blue")).then();
        assertThat(both.account().roles().find(name(ROLE_NAME + "_blue"))).isPresent();
        given().when(new CreateServiceLinkedRole(LEX, "blue", null))
                .thenRefuses(INVALID_INPUT, "Custom suffix is not allowed for " + LEX);
    }

    @Test
    void a_name_is_taken_once_whatever_its_case() {
        world().when(create(null))
                .thenRefuses(
                        INVALID_INPUT,
                        "Service role name AWSServiceRoleForAutoScaling has been taken in this"
                                + " account, please try a different suffix.");
        world().when(create("a"))
                .then()
                .when(create("A"))
                .thenRefuses(
                        INVALID_INPUT,
                        "Service role name AWSServiceRoleForAutoScaling_A has been taken in this"
                                + " account, please try a different suffix.");
    }

    @Test
    void a_name_has_64_characters_and_the_roles_their_quota() {
        given().when(create("a".repeat(35))).then();
        given().when(create("a".repeat(36)))
                .thenRefuses(
                        INVALID_INPUT,
                        "Service role name " + ROLE_NAME + "_" + "a".repeat(36) + " is too long.");
        given(roleCreated("one"))
                .under(Quotas.DEFAULT.with(Quota.ROLES_PER_ACCOUNT, 1))
                .when(create(null))
                .thenRefuses(LIMIT_EXCEEDED, "Cannot exceed quota for RolesPerAccount: 1");
    }

    @Test
    void nobody_makes_a_role_under_the_path_of_aws() {
        given().when(
                        new CreateRole(
                                name("mine"),
                                new EntityPath("/aws-service-role/ecs.amazonaws.com/"),
                                TRUST,
                                null,
                                3600,
                                null,
                                List.of()))
                .thenRefuses(
                        INVALID_INPUT,
                        "Path prefix '/aws-service-role/' can only be used for AWS Service linked"
                                + " Roles");
    }

    @Test
    void what_the_role_may_do_and_who_may_use_it_is_not_changed() {
        AccountScenario story =
                world().and(policyCreated("readers"), instanceProfileCreated("web"));
        changes(ROLE_NAME)
                .forEach(command ->
                        story.when(command)
                                .thenRefuses(
                                        UNMODIFIABLE_ENTITY,
                                        "Cannot perform the operation on the protected role"
                                                + " 'AWSServiceRoleForAutoScaling' - this role is"
                                                + " only modifiable by AWS"));
    }

    private static List<AccountCommand> changes(String role) {
        Arn readers = policyArn("readers");
        return List.of(
                new DeleteRole(name(role)),
                new UpdateAssumeRolePolicy(name(role), TRUST),
                new UpdateRole(name(role), null, 7200),
                new GrantCommand.AttachPolicy(ROLE, name(role), readers),
                new GrantCommand.DetachPolicy(ROLE, name(role), readers),
                new GrantCommand.PutInlinePolicy(ROLE, name(role), "own", TRUST),
                new GrantCommand.DeleteInlinePolicy(ROLE, name(role), "own"),
                new GrantCommand.PutPermissionsBoundary(ROLE, name(role), readers),
                new GrantCommand.DeletePermissionsBoundary(ROLE, name(role)),
                new AddRoleToInstanceProfile(name("web"), name(role)));
    }

    @Test
    void its_description_and_its_tags_are_changed() {
        world().when(new UpdateRole(name(ROLE_NAME), "scales", null)).then();
        world().when(new TagRole(name(ROLE_NAME), tags(1)))
                .then()
                .when(new UntagRole(name(ROLE_NAME), List.of("key0")))
                .then();
    }

    @Test
    void a_deletion_takes_the_role_with_its_policy_and_is_remembered() {
        AccountScenario after =
                world().when(delete(ROLE_NAME))
                        .thenHappens(
                                new ServiceLinkedRoleDeletionStarted(TASK_ID, name(ROLE_NAME), NOW),
                                new RoleDeleted(FIRST));
        RoleDeletion deletion =
                after.account().resources().roleDeletions().get(TASK_ID).orElseThrow();
        assertThat(deletion.isInProgress(NOW)).isTrue();
        assertThat(deletion.isInProgress(NOW.plusMillis(999))).isTrue();
        assertThat(deletion.isInProgress(NOW.plusSeconds(1))).isFalse();
        assertThat(after.account().identities()).isEqualTo(given().account().identities());
        after.when(create(null)).then();
    }

    @Test
    void asked_again_while_it_goes_on_a_deletion_is_the_same_and_later_the_role_is_missing() {
        AccountScenario after = world().when(delete(ROLE_NAME)).then();
        DeleteServiceLinkedRole again =
                new DeleteServiceLinkedRole(name(ROLE_NAME), new UUID(0, 1));
        after.when(again).thenNothingHappens();
        after.at(NOW.plusSeconds(1))
                .when(again)
                .thenRefuses(
                        NO_SUCH_ENTITY,
                        "The role with name AWSServiceRoleForAutoScaling cannot be found.");
    }

    @Test
    void no_other_role_is_deleted_so() {
        List.of("deployer", "nobody")
                .forEach(role ->
                        given(roleCreated("deployer"))
                                .when(delete(role))
                                .thenRefuses(
                                        NO_SUCH_ENTITY,
                                        "The role with name " + role + " cannot be found."));
    }
}
