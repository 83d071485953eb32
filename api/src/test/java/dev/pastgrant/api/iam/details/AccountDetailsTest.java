package dev.pastgrant.api.iam.details;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.PlannedAccount;
import dev.pastgrant.api.iam.Scene;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.AddRoleToInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.AddUserToGroupRequest;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.CreateInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.EntityType;
import software.amazon.awssdk.services.iam.model.GetAccountAuthorizationDetailsRequest;
import software.amazon.awssdk.services.iam.model.GetAccountAuthorizationDetailsResponse;
import software.amazon.awssdk.services.iam.model.GroupDetail;
import software.amazon.awssdk.services.iam.model.ManagedPolicyDetail;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.RoleDetail;
import software.amazon.awssdk.services.iam.model.UserDetail;

class AccountDetailsTest {
    private static final String READ = Scene.policyArn("/team/Read");

    private final PlannedAccount desk =
            new PlannedAccount()
                    .given(
                            Scene.user("/", "bob"),
                            Scene.user("/", "Alice"),
                            Scene.group("/", "bob"),
                            Scene.role("/", "deploy"),
                            Scene.role("/", "build"),
                            Scene.policy("/team/", "Read"));

    @BeforeEach
    void relate() {
        desk.send(
                AddUserToGroupRequest.builder().groupName("bob").userName("Alice").build(),
                AttachRolePolicyRequest.builder().roleName("deploy").policyArn(READ).build(),
                PutRolePolicyRequest.builder()
                        .roleName("deploy")
                        .policyName("own")
                        .policyDocument(Scene.DOCUMENT)
                        .build(),
                CreatePolicyVersionRequest.builder()
                        .policyArn(READ)
                        .policyDocument(Scene.DOCUMENT)
                        .build(),
                CreateInstanceProfileRequest.builder().instanceProfileName("web").build(),
                AddRoleToInstanceProfileRequest.builder()
                        .instanceProfileName("web")
                        .roleName("deploy")
                        .build());
    }

    private GetAccountAuthorizationDetailsResponse details(
            GetAccountAuthorizationDetailsRequest.Builder request) {
        return desk.send(request.build(), GetAccountAuthorizationDetailsResponse.class);
    }

    private static GetAccountAuthorizationDetailsRequest.Builder all() {
        return GetAccountAuthorizationDetailsRequest.builder();
    }

    private static List<String> names(List<GetAccountAuthorizationDetailsResponse> pages) {
        return Stream.of(
                        names(pages, r -> r.userDetailList(), UserDetail::userName),
                        names(pages, r -> r.groupDetailList(), GroupDetail::groupName),
                        names(pages, r -> r.roleDetailList(), RoleDetail::roleName),
                        names(pages, r -> r.policies(), ManagedPolicyDetail::policyName))
                .flatMap(names -> names)
                .toList();
    }

    private static <T> Stream<String> names(
            List<GetAccountAuthorizationDetailsResponse> pages,
            Function<GetAccountAuthorizationDetailsResponse, List<T>> list,
            Function<T, String> name) {
        return pages.stream().flatMap(page -> list.apply(page).stream()).map(name);
    }

    @Test
    void everything_is_listed_with_its_relations() {
        GetAccountAuthorizationDetailsResponse details = details(all());

        assertThat(names(List.of(details)))
                .containsExactly("Alice", "bob", "bob", "build", "deploy", "Read");
        assertThat(details.userDetailList().getFirst().groupList()).containsExactly("bob");
        RoleDetail deploy = details.roleDetailList().getLast();
        assertThat(deploy.instanceProfileList())
                .extracting(profile -> profile.instanceProfileName())
                .containsExactly("web");
        assertThat(deploy.rolePolicyList()).extracting(p -> p.policyName()).containsExactly("own");
        assertThat(deploy.attachedManagedPolicies())
                .extracting(policy -> policy.policyArn())
                .containsExactly(READ);
        ManagedPolicyDetail read = details.policies().getFirst();
        assertThat(read.attachmentCount()).isOne();
        assertThat(read.policyVersionList())
                .extracting(version -> version.versionId())
                .containsExactly("v2", "v1");
        assertThat(details.isTruncated()).isFalse();
    }

    @Test
    void pages_of_any_size_go_across_the_kinds_and_show_each_entry_once() {
        for (int size = 1; size <= 6; size++) {
            int maxItems = size;
            List<GetAccountAuthorizationDetailsResponse> pages =
                    PlannedAccount.pages(
                            marker -> details(all().maxItems(maxItems).marker(marker)),
                            page -> page.marker());

            assertThat(names(pages)).isEqualTo(names(List.of(details(all()))));
            assertThat(pages).hasSize((6 + size - 1) / size);
        }
    }

    @Test
    void a_filter_leaves_out_the_other_kinds() {
        assertThat(names(List.of(details(all().filter(EntityType.ROLE, EntityType.GROUP)))))
                .containsExactly("bob", "build", "deploy");
        assertThat(names(List.of(details(all().filter(EntityType.AWS_MANAGED_POLICY))))).isEmpty();
    }
}
