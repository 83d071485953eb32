package dev.pastgrant.api.iam.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.PlannedAccount;
import dev.pastgrant.api.iam.Scene;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Refusal;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.CreateServiceLinkedRoleRequest;
import software.amazon.awssdk.services.iam.model.CreateServiceLinkedRoleResponse;
import software.amazon.awssdk.services.iam.model.DeleteServiceLinkedRoleRequest;
import software.amazon.awssdk.services.iam.model.DeleteServiceLinkedRoleResponse;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.GetServiceLinkedRoleDeletionStatusRequest;
import software.amazon.awssdk.services.iam.model.GetServiceLinkedRoleDeletionStatusResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.Role;

class ServiceLinkedRolesOfAccountTest {
    private static final String NAME = "AWSServiceRoleForLexV2Bots_one";
    private static final String ARN =
            "arn:aws:iam::123456789012:role/aws-service-role/lexv2.amazonaws.com/" + NAME;
    private static final CreateServiceLinkedRoleRequest CREATE =
            CreateServiceLinkedRoleRequest.builder()
                    .awsServiceName("lexv2.amazonaws.com")
                    .customSuffix("one")
                    .description("talks")
                    .build();
    private static final DeleteServiceLinkedRoleRequest DELETE =
            DeleteServiceLinkedRoleRequest.builder().roleName(NAME).build();

    private final PlannedAccount account = new PlannedAccount();

    private String status(String task) {
        return account.send(
                        GetServiceLinkedRoleDeletionStatusRequest.builder()
                                .deletionTaskId(task)
                                .build(),
                        GetServiceLinkedRoleDeletionStatusResponse.class)
                .statusAsString();
    }

    private Refusal refusalOfStatus(String task) {
        return account.refusal(
                GetServiceLinkedRoleDeletionStatusRequest.builder().deletionTaskId(task).build());
    }

    @Test
    void a_role_is_made_with_the_path_the_trust_and_the_policy_that_the_service_says() {
        Role made = account.send(CREATE, CreateServiceLinkedRoleResponse.class).role();
        Role role =
                account.send(GetRoleRequest.builder().roleName(NAME).build(), GetRoleResponse.class)
                        .role();

        assertThat(made.arn()).isEqualTo(ARN);
        assertThat(made.description()).isNull();
        assertThat(role.arn()).isEqualTo(ARN);
        assertThat(role.path()).isEqualTo("/aws-service-role/lexv2.amazonaws.com/");
        assertThat(role.description()).isEqualTo("talks");
        assertThat(role.maxSessionDuration()).isEqualTo(3600);
        assertThat(role.assumeRolePolicyDocument()).isEqualTo(made.assumeRolePolicyDocument());
        assertThat(
                        account.send(
                                        ListAttachedRolePoliciesRequest.builder()
                                                .roleName(NAME)
                                                .build(),
                                        ListAttachedRolePoliciesResponse.class)
                                .attachedPolicies())
                .containsExactly(
                        AttachedPolicy.builder()
                                .policyName("AmazonLexV2BotPolicy")
                                .policyArn(
                                        "arn:aws:iam::aws:policy/aws-service-role/AmazonLexV2BotPolicy")
                                .build());
    }

    @Test
    void the_record_names_the_role() {
        var resources = account.answer(CREATE).resources();
        assertThat(resources)
                .startsWith(
                        new ResourceRef("AWS::IAM::Role", NAME),
                        new ResourceRef("AWS::IAM::Role", ARN))
                .hasSize(3);
        assertThat(account.answer(DELETE).resources())
                .containsExactly(new ResourceRef("AWS::IAM::Role", NAME));
    }

    @Test
    void a_deletion_goes_on_for_a_moment_and_then_has_succeeded() {
        account.send(CREATE);
        String task = account.send(DELETE, DeleteServiceLinkedRoleResponse.class).deletionTaskId();

        assertThat(task)
                .matches("task/aws-service-role/lexv2.amazonaws.com/" + NAME + "/[0-9a-f-]{36}");
        assertThat(status(task)).isEqualTo("IN_PROGRESS");
        account.given(Scene.user("/", "later"));
        assertThat(status(task)).isEqualTo("SUCCEEDED");
    }

    @Test
    void a_task_that_there_is_none_of_and_what_is_no_task_are_told_apart() {
        String none =
                "task/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS/"
                        + "11111111-2222-4333-8444-555555555555";
        assertThat(refusalOfStatus(none))
                .isEqualTo(
                        Refusal.noSuchEntity(
                                "The deletion task with id " + none + " cannot be found."));
        assertThat(refusalOfStatus("none").code()).isEqualTo(IamError.INVALID_INPUT);
    }
}
