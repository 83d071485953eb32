package dev.pastgrant.api.iam;

import static dev.pastgrant.api.iam.Scene.policyArn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.policy.GrantCommand.PutPermissionsBoundary;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.AttachGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.DeleteGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.DeletePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeletePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteRoleRequest;
import software.amazon.awssdk.services.iam.model.DeleteUserPermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.DeleteUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.GenerateServiceLastAccessedDetailsRequest;
import software.amazon.awssdk.services.iam.model.GetContextKeysForCustomPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetContextKeysForPrincipalPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedGroupPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedUserPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyRequest;
import software.amazon.awssdk.services.iam.model.ListGroupPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListPoliciesGrantingServiceAccessRequest;
import software.amazon.awssdk.services.iam.model.ListPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListPolicyTagsRequest;
import software.amazon.awssdk.services.iam.model.ListPolicyVersionsRequest;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRoleTagsRequest;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListUserPoliciesRequest;
import software.amazon.awssdk.services.iam.model.PutGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.PutRolePermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.PutUserPermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.PutUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.SetDefaultPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.SimulateCustomPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;
import software.amazon.awssdk.services.iam.model.TagPolicyRequest;
import software.amazon.awssdk.services.iam.model.TagRoleRequest;
import software.amazon.awssdk.services.iam.model.UntagPolicyRequest;
import software.amazon.awssdk.services.iam.model.UntagRoleRequest;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.UpdateRoleDescriptionRequest;
import software.amazon.awssdk.services.iam.model.UpdateRoleRequest;

/** Every operation's permissions, in one table: a wrong ARN here is a hole. */
class RequirementsTest {
    private static final String READ_ALL = policyArn("/shared/ReadAll");
    private static final String CAP = policyArn("/caps/Cap");
    private static final software.amazon.awssdk.services.iam.model.Tag TEAM =
            software.amazon.awssdk.services.iam.model.Tag.builder()
                    .key("team")
                    .value("red")
                    .build();

    final PlannedAccount account =
            new PlannedAccount()
                    .given(
                            Scene.user("/people/", "Alice", new Tag("dept", "ops")),
                            Scene.group("/teams/", "Devs"),
                            Scene.role("/ci/", "Deployer", new Tag("stage", "prod")),
                            Scene.policy("/shared/", "ReadAll", new Tag("owner", "sec")),
                            Scene.policy("/caps/", "Cap"),
                            bound(UniqueId.Kind.USER, "Alice"),
                            bound(UniqueId.Kind.ROLE, "Deployer"));

    private static PutPermissionsBoundary bound(UniqueId.Kind kind, String name) {
        return new PutPermissionsBoundary(kind, new EntityName(name), new Arn(CAP));
    }

    @Test
    void each_operation_needs_the_permissions_of_the_table() throws IOException {
        assertThat(PermissionTable.of(account, requests()))
                .isEqualTo(PermissionTable.golden("permissions-of-roles-and-policies.txt"));
    }

    static Stream<SdkPojo> requests() {
        return Stream.of(
                        roles(),
                        policies(),
                        versions(),
                        attached(),
                        inline(),
                        boundaries(),
                        simulations())
                .flatMap(requests -> requests);
    }

    private static Stream<SdkPojo> simulations() {
        String alice = "arn:aws:iam::123456789012:user/people/Alice";
        return Stream.of(
                SimulateCustomPolicyRequest.builder().build(),
                SimulatePrincipalPolicyRequest.builder().policySourceArn(alice).build(),
                GetContextKeysForCustomPolicyRequest.builder().build(),
                GetContextKeysForPrincipalPolicyRequest.builder().policySourceArn(alice).build());
    }

    private static Stream<SdkPojo> roles() {
        return Stream.of(
                CreateRoleRequest.builder().roleName("New").assumeRolePolicyDocument("{}").build(),
                CreateRoleRequest.builder()
                        .path("/ci/")
                        .roleName("New")
                        .assumeRolePolicyDocument("{}")
                        .permissionsBoundary(CAP)
                        .tags(TEAM)
                        .build(),
                GetRoleRequest.builder().roleName("deployer").build(),
                GetRoleRequest.builder().roleName("nobody").build(),
                ListRolesRequest.builder().build(),
                ListRolesRequest.builder().pathPrefix("/ci/").build(),
                UpdateRoleRequest.builder().roleName("Deployer").build(),
                UpdateRoleDescriptionRequest.builder()
                        .roleName("Deployer")
                        .description("new")
                        .build(),
                UpdateAssumeRolePolicyRequest.builder()
                        .roleName("Deployer")
                        .policyDocument("{}")
                        .build(),
                DeleteRoleRequest.builder().roleName("Deployer").build(),
                TagRoleRequest.builder().roleName("Deployer").tags(TEAM).build(),
                UntagRoleRequest.builder().roleName("Deployer").tagKeys("stage", "team").build(),
                ListRoleTagsRequest.builder().roleName("Deployer").build());
    }

    private static Stream<SdkPojo> policies() {
        return Stream.of(
                CreatePolicyRequest.builder().policyName("New").policyDocument("{}").build(),
                CreatePolicyRequest.builder()
                        .path("/shared/")
                        .policyName("New")
                        .policyDocument("{}")
                        .tags(TEAM)
                        .build(),
                CreatePolicyRequest.builder()
                        .policyName("New")
                        .policyDocument("{}")
                        .tags(TEAM, TEAM.toBuilder().key("TEAM").value("blue").build())
                        .build(),
                GetPolicyRequest.builder().policyArn(READ_ALL).build(),
                GetPolicyRequest.builder().policyArn(policyArn("/Nothing")).build(),
                ListPoliciesRequest.builder().build(),
                ListPoliciesRequest.builder().pathPrefix("/shared/").build(),
                ListEntitiesForPolicyRequest.builder().policyArn(READ_ALL).build(),
                ListPoliciesGrantingServiceAccessRequest.builder()
                        .arn("arn:aws:iam::123456789012:user/people/Alice")
                        .serviceNamespaces("s3")
                        .build(),
                GenerateServiceLastAccessedDetailsRequest.builder()
                        .arn("arn:aws:iam::123456789012:user/people/Alice")
                        .build(),
                DeletePolicyRequest.builder().policyArn(READ_ALL).build(),
                TagPolicyRequest.builder().policyArn(READ_ALL).tags(TEAM).build(),
                UntagPolicyRequest.builder().policyArn(READ_ALL).tagKeys("owner", "team").build(),
                ListPolicyTagsRequest.builder().policyArn(READ_ALL).build());
    }

    private static Stream<SdkPojo> versions() {
        return Stream.of(
                CreatePolicyVersionRequest.builder()
                        .policyArn(READ_ALL)
                        .policyDocument("{}")
                        .build(),
                GetPolicyVersionRequest.builder().policyArn(READ_ALL).versionId("v1").build(),
                ListPolicyVersionsRequest.builder().policyArn(READ_ALL).build(),
                SetDefaultPolicyVersionRequest.builder()
                        .policyArn(READ_ALL)
                        .versionId("v1")
                        .build(),
                DeletePolicyVersionRequest.builder().policyArn(READ_ALL).versionId("v1").build());
    }

    private static Stream<SdkPojo> attached() {
        return Stream.of(
                AttachUserPolicyRequest.builder().userName("alice").policyArn(READ_ALL).build(),
                AttachUserPolicyRequest.builder().userName("nobody").policyArn(READ_ALL).build(),
                AttachGroupPolicyRequest.builder().groupName("Devs").policyArn(READ_ALL).build(),
                AttachRolePolicyRequest.builder().roleName("Deployer").policyArn(READ_ALL).build(),
                DetachUserPolicyRequest.builder().userName("Alice").policyArn(READ_ALL).build(),
                DetachGroupPolicyRequest.builder().groupName("Devs").policyArn(READ_ALL).build(),
                DetachRolePolicyRequest.builder().roleName("Deployer").policyArn(READ_ALL).build(),
                ListAttachedUserPoliciesRequest.builder().userName("Alice").build(),
                ListAttachedGroupPoliciesRequest.builder().groupName("Devs").build(),
                ListAttachedRolePoliciesRequest.builder().roleName("Deployer").build());
    }

    private static Stream<SdkPojo> inline() {
        return Stream.of(
                PutUserPolicyRequest.builder()
                        .userName("Alice")
                        .policyName("own")
                        .policyDocument("{}")
                        .build(),
                PutGroupPolicyRequest.builder()
                        .groupName("Devs")
                        .policyName("own")
                        .policyDocument("{}")
                        .build(),
                PutRolePolicyRequest.builder()
                        .roleName("Deployer")
                        .policyName("own")
                        .policyDocument("{}")
                        .build(),
                GetUserPolicyRequest.builder().userName("Alice").policyName("own").build(),
                GetGroupPolicyRequest.builder().groupName("Devs").policyName("own").build(),
                GetRolePolicyRequest.builder().roleName("Deployer").policyName("own").build(),
                DeleteUserPolicyRequest.builder().userName("Alice").policyName("own").build(),
                DeleteGroupPolicyRequest.builder().groupName("Devs").policyName("own").build(),
                DeleteRolePolicyRequest.builder().roleName("Deployer").policyName("own").build(),
                ListUserPoliciesRequest.builder().userName("Alice").build(),
                ListGroupPoliciesRequest.builder().groupName("Devs").build(),
                ListRolePoliciesRequest.builder().roleName("Deployer").build());
    }

    private static Stream<SdkPojo> boundaries() {
        return Stream.of(
                PutUserPermissionsBoundaryRequest.builder()
                        .userName("Alice")
                        .permissionsBoundary(READ_ALL)
                        .build(),
                PutRolePermissionsBoundaryRequest.builder()
                        .roleName("Deployer")
                        .permissionsBoundary(READ_ALL)
                        .build(),
                DeleteUserPermissionsBoundaryRequest.builder().userName("Alice").build(),
                DeleteRolePermissionsBoundaryRequest.builder().roleName("Deployer").build());
    }
}
