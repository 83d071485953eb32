package dev.pastgrant.api.iam.policy;

import static dev.pastgrant.api.iam.Scene.policyArn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.PlannedAccount;
import dev.pastgrant.api.iam.Scene;
import dev.pastgrant.api.iam.shape.EncodedPolicy;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.language.PolicyText;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.AttachGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.DeleteGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteUserPermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.DeleteUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetGroupPolicyResponse;
import software.amazon.awssdk.services.iam.model.GetPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyResponse;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetUserPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedGroupPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedGroupPoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedUserPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedUserPoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListGroupPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListGroupPoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListUserPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListUserPoliciesResponse;
import software.amazon.awssdk.services.iam.model.PutGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.PutRolePermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.PutUserPermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.PutUserPolicyRequest;

/** What users, groups and roles are granted: attached and inline policies, and boundaries. */
class GrantsTest {
    private static final String READ_ALL = policyArn("/shared/ReadAll");
    private static final String WRITE_ALL = policyArn("/WriteAll");
    private static final String ENCODED = EncodedPolicy.of(new PolicyText(Scene.DOCUMENT));

    private final PlannedAccount account =
            new PlannedAccount()
                    .given(
                            Scene.user("/", "Alice"),
                            Scene.group("/", "Devs"),
                            Scene.role("/", "Deployer"),
                            Scene.policy("/shared/", "ReadAll"),
                            Scene.policy("/", "WriteAll"));

    private static AttachedPolicy attached(String name, String arn) {
        return AttachedPolicy.builder().policyName(name).policyArn(arn).build();
    }

    private ListAttachedUserPoliciesResponse list(ListAttachedUserPoliciesRequest.Builder request) {
        return account.send(
                request.userName("alice").build(), ListAttachedUserPoliciesResponse.class);
    }

    @Test
    void a_user_has_the_policies_that_were_attached_and_not_detached() {
        account.send(
                AttachUserPolicyRequest.builder().userName("Alice").policyArn(READ_ALL).build(),
                AttachUserPolicyRequest.builder().userName("Alice").policyArn(WRITE_ALL).build(),
                AttachUserPolicyRequest.builder().userName("Alice").policyArn(WRITE_ALL).build());
        assertThat(list(ListAttachedUserPoliciesRequest.builder()).attachedPolicies())
                .containsExactly(attached("ReadAll", READ_ALL), attached("WriteAll", WRITE_ALL));

        account.send(
                DetachUserPolicyRequest.builder().userName("Alice").policyArn(READ_ALL).build());
        assertThat(list(ListAttachedUserPoliciesRequest.builder()).attachedPolicies())
                .containsExactly(attached("WriteAll", WRITE_ALL));
    }

    @Test
    void attached_policies_are_listed_by_name_under_a_path_in_pages() {
        account.send(
                AttachUserPolicyRequest.builder().userName("Alice").policyArn(WRITE_ALL).build(),
                AttachUserPolicyRequest.builder().userName("Alice").policyArn(READ_ALL).build());

        var first = list(ListAttachedUserPoliciesRequest.builder().maxItems(1));
        var last = list(ListAttachedUserPoliciesRequest.builder().marker(first.marker()));
        assertThat(first.isTruncated()).isTrue();
        assertThat(first.attachedPolicies()).containsExactly(attached("ReadAll", READ_ALL));
        assertThat(last.attachedPolicies()).containsExactly(attached("WriteAll", WRITE_ALL));
        assertThat(
                        list(ListAttachedUserPoliciesRequest.builder().pathPrefix("/shared"))
                                .attachedPolicies())
                .containsExactly(attached("ReadAll", READ_ALL));
    }

    @Test
    void a_group_has_the_policies_that_were_attached_and_not_detached() {
        var list = ListAttachedGroupPoliciesRequest.builder().groupName("Devs").build();
        account.send(
                AttachGroupPolicyRequest.builder().groupName("Devs").policyArn(READ_ALL).build());
        assertThat(account.send(list, ListAttachedGroupPoliciesResponse.class).attachedPolicies())
                .containsExactly(attached("ReadAll", READ_ALL));

        account.send(
                DetachGroupPolicyRequest.builder().groupName("Devs").policyArn(READ_ALL).build());
        assertThat(account.send(list, ListAttachedGroupPoliciesResponse.class).attachedPolicies())
                .isEmpty();
    }

    @Test
    void a_role_has_the_policies_that_were_attached_and_not_detached() {
        var list = ListAttachedRolePoliciesRequest.builder().roleName("Deployer").build();
        account.send(
                AttachRolePolicyRequest.builder().roleName("Deployer").policyArn(READ_ALL).build());
        assertThat(account.send(list, ListAttachedRolePoliciesResponse.class).attachedPolicies())
                .containsExactly(attached("ReadAll", READ_ALL));

        account.send(
                DetachRolePolicyRequest.builder().roleName("Deployer").policyArn(READ_ALL).build());
        assertThat(account.send(list, ListAttachedRolePoliciesResponse.class).attachedPolicies())
                .isEmpty();
    }

    @Test
    void a_user_has_policies_of_its_own_until_they_are_deleted() {
        account.send(
                PutUserPolicyRequest.builder()
                        .userName("Alice")
                        .policyName("own")
                        .policyDocument(Scene.DOCUMENT)
                        .build());
        var get = GetUserPolicyRequest.builder().userName("alice").policyName("own").build();
        assertThat(account.send(get, GetUserPolicyResponse.class))
                .isEqualTo(
                        GetUserPolicyResponse.builder()
                                .userName("Alice")
                                .policyName("own")
                                .policyDocument(ENCODED)
                                .build());

        account.send(DeleteUserPolicyRequest.builder().userName("Alice").policyName("own").build());
        assertThat(account.refusal(get))
                .isEqualTo(Refusal.noSuchEntity("The user policy with name own cannot be found."));
    }

    @Test
    void a_group_has_policies_of_its_own_until_they_are_deleted() {
        account.send(
                PutGroupPolicyRequest.builder()
                        .groupName("Devs")
                        .policyName("own")
                        .policyDocument(Scene.DOCUMENT)
                        .build());
        var get = GetGroupPolicyRequest.builder().groupName("devs").policyName("own").build();
        var list = ListGroupPoliciesRequest.builder().groupName("Devs").build();
        assertThat(account.send(get, GetGroupPolicyResponse.class))
                .isEqualTo(
                        GetGroupPolicyResponse.builder()
                                .groupName("Devs")
                                .policyName("own")
                                .policyDocument(ENCODED)
                                .build());
        assertThat(account.send(list, ListGroupPoliciesResponse.class).policyNames())
                .containsExactly("own");

        account.send(
                DeleteGroupPolicyRequest.builder().groupName("Devs").policyName("own").build());
        assertThat(account.refusal(get))
                .isEqualTo(Refusal.noSuchEntity("The group policy with name own cannot be found."));
    }

    @Test
    void a_role_has_policies_of_its_own_until_they_are_deleted() {
        account.send(
                PutRolePolicyRequest.builder()
                        .roleName("Deployer")
                        .policyName("own")
                        .policyDocument(Scene.DOCUMENT)
                        .build());
        var get = GetRolePolicyRequest.builder().roleName("deployer").policyName("own").build();
        var list = ListRolePoliciesRequest.builder().roleName("Deployer").build();
        assertThat(account.send(get, GetRolePolicyResponse.class))
                .isEqualTo(
                        GetRolePolicyResponse.builder()
                                .roleName("Deployer")
                                .policyName("own")
                                .policyDocument(ENCODED)
                                .build());
        assertThat(account.send(list, ListRolePoliciesResponse.class).policyNames())
                .containsExactly("own");

        account.send(
                DeleteRolePolicyRequest.builder().roleName("Deployer").policyName("own").build());
        assertThat(account.refusal(get))
                .isEqualTo(Refusal.noSuchEntity("The role policy with name own cannot be found."));
    }

    @Test
    void inline_policies_are_listed_by_name_in_pages() {
        for (String name : new String[] {"c", "a", "b"}) {
            account.send(
                    PutUserPolicyRequest.builder()
                            .userName("Alice")
                            .policyName(name)
                            .policyDocument(Scene.DOCUMENT)
                            .build());
        }

        var first =
                account.send(
                        ListUserPoliciesRequest.builder().userName("Alice").maxItems(2).build(),
                        ListUserPoliciesResponse.class);
        var last =
                account.send(
                        ListUserPoliciesRequest.builder()
                                .userName("Alice")
                                .marker(first.marker())
                                .build(),
                        ListUserPoliciesResponse.class);
        assertThat(first.policyNames()).containsExactly("a", "b");
        assertThat(first.isTruncated()).isTrue();
        assertThat(last.policyNames()).containsExactly("c");
        assertThat(last.isTruncated()).isFalse();
    }

    @Test
    void a_boundary_is_put_and_deleted() {
        account.send(
                PutRolePermissionsBoundaryRequest.builder()
                        .roleName("Deployer")
                        .permissionsBoundary(READ_ALL)
                        .build(),
                PutUserPermissionsBoundaryRequest.builder()
                        .userName("Alice")
                        .permissionsBoundary(READ_ALL)
                        .build());
        assertThat(boundsOfReadAll()).isEqualTo(2);

        account.send(DeleteRolePermissionsBoundaryRequest.builder().roleName("Deployer").build());
        assertThat(boundsOfReadAll()).isEqualTo(1);
        account.send(DeleteUserPermissionsBoundaryRequest.builder().userName("Alice").build());
        assertThat(boundsOfReadAll()).isEqualTo(0);
    }

    private int boundsOfReadAll() {
        return account.send(
                        GetPolicyRequest.builder().policyArn(READ_ALL).build(),
                        GetPolicyResponse.class)
                .policy()
                .permissionsBoundaryUsageCount();
    }

    @Test
    void whoever_is_not_there_is_missing_by_kind_and_name() {
        String longName = "x".repeat(128);
        assertThat(account.refusal(ListUserPoliciesRequest.builder().userName("nobody").build()))
                .isEqualTo(Refusal.noSuchEntity("The user with name nobody cannot be found."));
        assertThat(
                        account.refusal(
                                GetGroupPolicyRequest.builder()
                                        .groupName("none")
                                        .policyName("p")
                                        .build()))
                .isEqualTo(Refusal.noSuchEntity("The group with name none cannot be found."));
        assertThat(
                        account.refusal(
                                ListAttachedRolePoliciesRequest.builder()
                                        .roleName(longName)
                                        .build()))
                .isEqualTo(
                        Refusal.noSuchEntity(
                                "The role with name " + longName + " cannot be found."));
    }

    @Test
    void a_policy_of_another_account_or_of_no_policy_at_all_cannot_be_attached() {
        for (String arn :
                new String[] {
                    "arn:aws:iam::999999999999:policy/shared/ReadAll",
                    "arn:aws:iam::aws:policy/AdministratorAccess",
                    "arn:aws:iam::123456789012:policy/shared/",
                    "arn:aws:iam::123456789012:role/Deployer",
                    "arn:aws:iam::123456789012:" + "x".repeat(200)
                }) {
            assertThat(
                            account.refusal(
                                    AttachRolePolicyRequest.builder()
                                            .roleName("Deployer")
                                            .policyArn(arn)
                                            .build()))
                    .isEqualTo(
                            Refusal.noSuchEntity(
                                    "Policy " + arn + " does not exist or is not attachable."));
        }
    }

    @Test
    void the_record_of_a_grant_names_both_sides_whether_it_succeeds_or_not() {
        var attach =
                AttachRolePolicyRequest.builder().roleName("Deployer").policyArn(READ_ALL).build();
        var both =
                new ResourceRef[] {
                    new ResourceRef("AWS::IAM::Role", "Deployer"),
                    new ResourceRef("AWS::IAM::Policy", READ_ALL)
                };

        assertThat(account.plan(attach).resources()).containsExactly(both);
        assertThat(account.answer(attach).resources()).containsExactly(both);
    }
}
