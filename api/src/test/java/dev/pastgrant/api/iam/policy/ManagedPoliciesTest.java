package dev.pastgrant.api.iam.policy;

import static dev.pastgrant.api.iam.Scene.policyArn;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.PlannedAccount;
import dev.pastgrant.api.iam.Scene;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.refusal.Refusal;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.AttachGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyResponse;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.DeletePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeletePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.DetachUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyResponse;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyRequest;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListPoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListPolicyVersionsRequest;
import software.amazon.awssdk.services.iam.model.ListPolicyVersionsResponse;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyGroup;
import software.amazon.awssdk.services.iam.model.PolicyRole;
import software.amazon.awssdk.services.iam.model.PolicyUser;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.PutRolePermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.PutUserPermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.SetDefaultPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.Tag;

class ManagedPoliciesTest {
    private static final String READ_ALL = policyArn("/shared/ReadAll");
    private static final String NOTHING = policyArn("/Nothing");

    private final PlannedAccount account = new PlannedAccount();

    private static CreatePolicyRequest.Builder create(String path, String name) {
        return CreatePolicyRequest.builder()
                .path(path)
                .policyName(name)
                .policyDocument(Scene.DOCUMENT);
    }

    private Policy get(String arn) {
        return account.send(
                        GetPolicyRequest.builder().policyArn(arn).build(), GetPolicyResponse.class)
                .policy();
    }

    @Test
    void a_new_policy_is_shown_with_its_first_version_as_default() {
        Policy policy =
                account.send(create("/shared/", "ReadAll").build(), CreatePolicyResponse.class)
                        .policy();

        assertThat(policy)
                .isEqualTo(
                        Policy.builder()
                                .policyName("ReadAll")
                                .policyId("ANPA00000000000000001")
                                .arn(READ_ALL)
                                .path("/shared/")
                                .defaultVersionId("v1")
                                .attachmentCount(0)
                                .permissionsBoundaryUsageCount(0)
                                .isAttachable(true)
                                .createDate(PlannedAccount.OPENED.plusSeconds(1))
                                .updateDate(PlannedAccount.OPENED.plusSeconds(1))
                                .build());
        assertThat(policy.hasTags()).isFalse();
        assertThat(get(READ_ALL)).isEqualTo(policy.toBuilder().tags(List.of()).build());
    }

    @Test
    void a_new_policy_is_answered_with_its_tags_and_without_its_description() {
        Policy policy =
                account.send(
                                create("/", "Nothing")
                                        .description("none")
                                        .tags(tag("team", "red"))
                                        .build(),
                                CreatePolicyResponse.class)
                        .policy();

        assertThat(policy.description()).isNull();
        assertThat(policy.tags()).containsExactly(tag("team", "red"));
    }

    @Test
    void a_list_of_policies_leaves_out_descriptions_and_tags() {
        account.send(
                create("/shared/", "ReadAll")
                        .description("reads")
                        .tags(tag("team", "red"))
                        .build());

        assertThat(get(READ_ALL).description()).isEqualTo("reads");
        assertThat(get(READ_ALL).tags()).containsExactly(tag("team", "red"));
        Policy listed = list(_ -> {}).policies().getFirst();
        assertThat(listed.description()).isNull();
        assertThat(listed.hasTags()).isFalse();
    }

    @Test
    void policies_are_counted_by_attachment_and_by_boundary() {
        givenUses();

        Policy used = get(READ_ALL);
        assertThat(used.attachmentCount()).isEqualTo(3);
        assertThat(used.permissionsBoundaryUsageCount()).isEqualTo(1);
        assertThat(list(_ -> {}).policies())
                .extracting(Policy::attachmentCount)
                .containsExactly(0, 3, 0);
        assertThat(list(_ -> {}).policies())
                .extracting(Policy::permissionsBoundaryUsageCount)
                .containsExactly(1, 1, 0);
    }

    /** ReadAll is attached to three and bounds one; Cap bounds one; Unused is not used. */
    private void givenUses() {
        account.given(
                Scene.policy("/shared/", "ReadAll"),
                Scene.policy("/", "Cap"),
                Scene.policy("/", "Unused"),
                Scene.user("/a/", "zoe"),
                Scene.user("/", "amy"),
                Scene.group("/a/", "devs"),
                Scene.role("/a/", "ci"));
        account.send(
                AttachUserPolicyRequest.builder().userName("zoe").policyArn(READ_ALL).build(),
                AttachGroupPolicyRequest.builder().groupName("devs").policyArn(READ_ALL).build(),
                AttachRolePolicyRequest.builder().roleName("ci").policyArn(READ_ALL).build(),
                PutUserPermissionsBoundaryRequest.builder()
                        .userName("amy")
                        .permissionsBoundary(READ_ALL)
                        .build(),
                PutRolePermissionsBoundaryRequest.builder()
                        .roleName("ci")
                        .permissionsBoundary(policyArn("/Cap"))
                        .build());
    }

    private ListPoliciesResponse list(Consumer<ListPoliciesRequest.Builder> parameters) {
        return account.send(
                ListPoliciesRequest.builder().applyMutation(parameters).build(),
                ListPoliciesResponse.class);
    }

    private List<String> names(Consumer<ListPoliciesRequest.Builder> parameters) {
        return list(parameters).policies().stream().map(Policy::policyName).toList();
    }

    @Test
    void a_list_is_narrowed_by_scope_path_and_use() {
        givenUses();

        assertThat(names(_ -> {})).containsExactly("Cap", "ReadAll", "Unused");
        assertThat(names(r -> r.scope("All"))).containsExactly("Cap", "ReadAll", "Unused");
        assertThat(names(r -> r.scope("Local"))).containsExactly("Cap", "ReadAll", "Unused");
        assertThat(names(r -> r.scope("AWS"))).isEmpty();
        assertThat(names(r -> r.pathPrefix("/shared/"))).containsExactly("ReadAll");
        assertThat(names(r -> r.onlyAttached(true))).containsExactly("ReadAll");
        assertThat(names(r -> r.onlyAttached(false))).containsExactly("Cap", "ReadAll", "Unused");
        assertThat(names(r -> r.policyUsageFilter("PermissionsPolicy"))).containsExactly("ReadAll");
        assertThat(names(r -> r.policyUsageFilter("PermissionsBoundary")))
                .containsExactly("Cap", "ReadAll");
        assertThat(names(r -> r.onlyAttached(true).policyUsageFilter("PermissionsBoundary")))
                .containsExactly("Cap", "ReadAll");
    }

    @Test
    void a_list_comes_in_pages_that_go_on_where_the_last_one_ended() {
        account.given(Scene.policy("/", "b"), Scene.policy("/", "A"), Scene.policy("/", "c"));

        ListPoliciesResponse first = list(r -> r.maxItems(2));
        account.given(Scene.policy("/", "AA"));
        assertThat(first.policies()).extracting(Policy::policyName).containsExactly("A", "b");
        assertThat(names(r -> r.marker(first.marker()))).containsExactly("c");
        assertThat(account.refusal(ListPoliciesRequest.builder().marker("not ours!").build()))
                .isEqualTo(Refusal.validation("Invalid Marker."));
    }

    @Test
    void the_entities_of_a_policy_are_listed_across_kinds_in_pages() {
        givenUses();

        ListEntitiesForPolicyResponse first = entities(r -> r.maxItems(3));
        ListEntitiesForPolicyResponse last = entities(r -> r.marker(first.marker()));
        assertThat(first.policyGroups()).extracting(PolicyGroup::groupName).containsExactly("devs");
        assertThat(first.policyRoles()).extracting(PolicyRole::roleName).containsExactly("ci");
        assertThat(first.policyUsers()).extracting(PolicyUser::userName).containsExactly("amy");
        assertThat(first.policyUsers().getFirst().userId()).startsWith("AIDA");
        assertThat(first.policyGroups().getFirst().groupId()).startsWith("AGPA");
        assertThat(first.policyRoles().getFirst().roleId()).startsWith("AROA");
        assertThat(first.isTruncated()).isTrue();
        assertThat(last.policyUsers()).extracting(PolicyUser::userName).containsExactly("zoe");
        assertThat(last.policyGroups()).isEmpty();
        assertThat(last.policyRoles()).isEmpty();
        assertThat(last.isTruncated()).isFalse();
    }

    @Test
    void the_entities_of_a_policy_are_narrowed_by_kind_path_and_use() {
        givenUses();

        assertThat(found(r -> r.entityFilter("User"))).containsExactly("amy", "zoe");
        assertThat(found(r -> r.entityFilter("Group"))).containsExactly("devs");
        assertThat(found(r -> r.entityFilter("Role"))).containsExactly("ci");
        assertThat(found(r -> r.entityFilter("LocalManagedPolicy"))).isEmpty();
        assertThat(found(r -> r.pathPrefix("/a/"))).containsExactly("devs", "ci", "zoe");
        assertThat(found(r -> r.policyUsageFilter("PermissionsPolicy")))
                .containsExactly("devs", "ci", "zoe");
        assertThat(found(r -> r.policyUsageFilter("PermissionsBoundary"))).containsExactly("amy");
    }

    private List<String> found(Consumer<ListEntitiesForPolicyRequest.Builder> parameters) {
        ListEntitiesForPolicyResponse response = entities(parameters);
        List<String> names = new ArrayList<>();
        response.policyGroups().forEach(group -> names.add(group.groupName()));
        response.policyRoles().forEach(role -> names.add(role.roleName()));
        response.policyUsers().forEach(user -> names.add(user.userName()));
        return names;
    }

    private ListEntitiesForPolicyResponse entities(
            Consumer<ListEntitiesForPolicyRequest.Builder> parameters) {
        return account.send(
                ListEntitiesForPolicyRequest.builder()
                        .policyArn(READ_ALL)
                        .applyMutation(parameters)
                        .build(),
                ListEntitiesForPolicyResponse.class);
    }

    @Test
    void versions_are_listed_newest_first_without_documents() {
        account.send(create("/shared/", "ReadAll").build());
        PolicyVersion second = version(true);
        PolicyVersion third = version(false);

        assertThat(second.versionId()).isEqualTo("v2");
        assertThat(second.isDefaultVersion()).isTrue();
        assertThat(third.versionId()).isEqualTo("v3");
        assertThat(third.isDefaultVersion()).isFalse();
        assertThat(third.document()).isNull();
        ListPolicyVersionsResponse first = versions(2, null);
        assertThat(first.versions()).containsExactly(third, second);
        assertThat(versions(2, first.marker()).versions())
                .extracting(PolicyVersion::versionId)
                .containsExactly("v1");
    }

    private PolicyVersion version(boolean isDefault) {
        return account.send(
                        CreatePolicyVersionRequest.builder()
                                .policyArn(READ_ALL)
                                .policyDocument(Scene.DOCUMENT)
                                .setAsDefault(isDefault)
                                .build(),
                        CreatePolicyVersionResponse.class)
                .policyVersion();
    }

    private ListPolicyVersionsResponse versions(int size, @Nullable String marker) {
        return account.send(
                ListPolicyVersionsRequest.builder()
                        .policyArn(READ_ALL)
                        .maxItems(size)
                        .marker(marker)
                        .build(),
                ListPolicyVersionsResponse.class);
    }

    @Test
    void a_version_shows_its_document_as_it_was_written() {
        account.send(create("/shared/", "ReadAll").build());

        PolicyVersion version =
                account.send(
                                GetPolicyVersionRequest.builder()
                                        .policyArn(READ_ALL)
                                        .versionId("v1")
                                        .build(),
                                GetPolicyVersionResponse.class)
                        .policyVersion();
        assertThat(version.document())
                .startsWith("%7B%22Version%22%3A%222012-10-17%22%2C%0A%20%22Statement");
        assertThat(URLDecoder.decode(version.document(), UTF_8)).isEqualTo(Scene.DOCUMENT);
        assertThat(version.isDefaultVersion()).isTrue();
    }

    @Test
    void the_default_version_can_be_moved_and_the_former_one_deleted() {
        account.send(create("/shared/", "ReadAll").build());
        version(false);
        account.send(
                SetDefaultPolicyVersionRequest.builder()
                        .policyArn(READ_ALL)
                        .versionId("v2")
                        .build(),
                DeletePolicyVersionRequest.builder().policyArn(READ_ALL).versionId("v1").build());

        assertThat(get(READ_ALL).defaultVersionId()).isEqualTo("v2");
        assertThat(
                        account.refusal(
                                GetPolicyVersionRequest.builder()
                                        .policyArn(READ_ALL)
                                        .versionId("v1")
                                        .build()))
                .isEqualTo(
                        Refusal.noSuchEntity(
                                "Policy "
                                        + READ_ALL
                                        + " version v1 does not exist or is not attachable."));
        account.send(DeletePolicyRequest.builder().policyArn(READ_ALL).build());
        assertThat(list(_ -> {}).policies()).isEmpty();
    }

    @Test
    void a_policy_that_is_not_there_is_missing_in_the_words_of_each_operation() {
        Refusal notFound = Refusal.noSuchEntity("Policy " + NOTHING + " was not found.");
        Refusal notAttachable =
                Refusal.noSuchEntity("Policy " + NOTHING + " does not exist or is not attachable.");

        assertThat(account.refusal(GetPolicyRequest.builder().policyArn(NOTHING).build()))
                .isEqualTo(notFound);
        assertThat(
                        account.refusal(
                                ListEntitiesForPolicyRequest.builder().policyArn(NOTHING).build()))
                .isEqualTo(notFound);
        assertThat(account.refusal(ListPolicyVersionsRequest.builder().policyArn(NOTHING).build()))
                .isEqualTo(notAttachable);
    }

    @Test
    void what_is_no_arn_is_refused_by_every_operation_that_takes_one() {
        String text = "twenty characters, no ARN";
        List.<SdkPojo>of(
                        GetPolicyRequest.builder().policyArn(text).build(),
                        DeletePolicyRequest.builder().policyArn(text).build(),
                        ListEntitiesForPolicyRequest.builder().policyArn(text).build(),
                        CreatePolicyVersionRequest.builder()
                                .policyArn(text)
                                .policyDocument("{}")
                                .build(),
                        GetPolicyVersionRequest.builder().policyArn(text).versionId("v1").build(),
                        ListPolicyVersionsRequest.builder().policyArn(text).build(),
                        SetDefaultPolicyVersionRequest.builder()
                                .policyArn(text)
                                .versionId("v1")
                                .build(),
                        DeletePolicyVersionRequest.builder()
                                .policyArn(text)
                                .versionId("v1")
                                .build(),
                        AttachUserPolicyRequest.builder().userName("u").policyArn(text).build(),
                        DetachUserPolicyRequest.builder().userName("u").policyArn(text).build(),
                        PutUserPermissionsBoundaryRequest.builder()
                                .userName("u")
                                .permissionsBoundary(text)
                                .build())
                .forEach(request ->
                        assertThat(account.refusal(request))
                                .isEqualTo(
                                        Refusal.validation("Invalid ARN:  Could not be parsed!")));
    }

    @Test
    void the_record_of_a_new_policy_has_its_name_arn_and_id() {
        assertThat(account.answer(create("/shared/", "ReadAll").build()).resources())
                .containsExactly(
                        new ResourceRef("AWS::IAM::Policy", "ReadAll"),
                        new ResourceRef("AWS::IAM::Policy", READ_ALL),
                        new ResourceRef("AWS::IAM::Policy", "ANPA00000000000000001"));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
