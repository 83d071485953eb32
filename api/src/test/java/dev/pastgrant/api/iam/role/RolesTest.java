package dev.pastgrant.api.iam.role;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.PlannedAccount;
import dev.pastgrant.api.iam.Scene;
import dev.pastgrant.api.iam.shape.EncodedPolicy;
import dev.pastgrant.domain.account.role.RoleEvent;
import dev.pastgrant.domain.account.role.TrustedPrincipal;
import dev.pastgrant.domain.account.user.UserCommand;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.projections.lastused.KeyUse;
import java.net.URLDecoder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.CreateRoleResponse;
import software.amazon.awssdk.services.iam.model.DeleteRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.ListRoleTagsRequest;
import software.amazon.awssdk.services.iam.model.ListRoleTagsResponse;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.RoleLastUsed;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagRoleRequest;
import software.amazon.awssdk.services.iam.model.UntagRoleRequest;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.UpdateRoleDescriptionRequest;
import software.amazon.awssdk.services.iam.model.UpdateRoleDescriptionResponse;
import software.amazon.awssdk.services.iam.model.UpdateRoleRequest;

class RolesTest {
    private final PlannedAccount account = new PlannedAccount();

    private static CreateRoleRequest.Builder create(String name) {
        return CreateRoleRequest.builder().roleName(name).assumeRolePolicyDocument(Scene.TRUST);
    }

    private Role get(String name) {
        return account.send(GetRoleRequest.builder().roleName(name).build(), GetRoleResponse.class)
                .role();
    }

    @Test
    void a_new_role_is_shown_with_what_aws_adds_to_the_request() {
        Role role =
                account.send(create("Deployer").path("/ci/").build(), CreateRoleResponse.class)
                        .role();

        assertThat(role)
                .isEqualTo(
                        Role.builder()
                                .path("/ci/")
                                .roleName("Deployer")
                                .roleId("AROA00000000000000001")
                                .arn("arn:aws:iam::123456789012:role/ci/Deployer")
                                .createDate(PlannedAccount.OPENED.plusSeconds(1))
                                .assumeRolePolicyDocument(
                                        EncodedPolicy.of(new PolicyText(Scene.TRUST)))
                                .build());
        assertThat(get("deployer"))
                .isEqualTo(
                        role.toBuilder()
                                .maxSessionDuration(3600)
                                .roleLastUsed(RoleLastUsed.builder().build())
                                .build());
    }

    @Test
    void a_new_role_is_answered_without_its_description_and_session_length() {
        Role role =
                account.send(
                                create("Full")
                                        .description("deploys")
                                        .maxSessionDuration(7200)
                                        .build(),
                                CreateRoleResponse.class)
                        .role();

        assertThat(role.description()).isNull();
        assertThat(role.maxSessionDuration()).isNull();
    }

    @Test
    void a_role_tells_when_and_where_it_was_last_used() {
        account.send(create("Used").build());
        account.roleUses(
                (role, _) -> Optional.of(new KeyUse(PlannedAccount.OPENED, "sts", "eu-west-1")));

        assertThat(get("Used").roleLastUsed())
                .isEqualTo(
                        RoleLastUsed.builder()
                                .lastUsedDate(PlannedAccount.OPENED)
                                .region("eu-west-1")
                                .build());
    }

    @Test
    void what_a_new_role_does_not_have_is_absent_and_not_empty() {
        Role role = account.send(create("Bare").build(), CreateRoleResponse.class).role();

        assertThat(role.description()).isNull();
        assertThat(role.hasTags()).isFalse();
        assertThat(role.permissionsBoundary()).isNull();
        assertThat(role.roleLastUsed()).isNull();
    }

    @Test
    void a_role_keeps_its_description_session_length_boundary_and_tags() {
        account.given(Scene.policy("/", "Cap"));
        account.send(
                create("Full")
                        .description("deploys")
                        .maxSessionDuration(7200)
                        .permissionsBoundary(Scene.policyArn("/Cap"))
                        .tags(tag("team", "red"))
                        .build());

        Role role = get("Full");
        assertThat(role.description()).isEqualTo("deploys");
        assertThat(role.maxSessionDuration()).isEqualTo(7200);
        assertThat(role.permissionsBoundary().permissionsBoundaryArn())
                .isEqualTo(Scene.policyArn("/Cap"));
        assertThat(role.permissionsBoundary().permissionsBoundaryTypeAsString())
                .isEqualTo("Policy");
        assertThat(role.tags()).containsExactly(tag("team", "red"));
    }

    @Test
    void a_list_of_roles_leaves_out_tags_and_boundaries() {
        account.given(Scene.policy("/", "Cap"));
        account.send(
                create("Full")
                        .permissionsBoundary(Scene.policyArn("/Cap"))
                        .tags(tag("team", "red"))
                        .build());

        Role listed =
                account.send(ListRolesRequest.builder().build(), ListRolesResponse.class)
                        .roles()
                        .getFirst();
        assertThat(listed.hasTags()).isFalse();
        assertThat(listed.permissionsBoundary()).isNull();
        assertThat(listed.maxSessionDuration()).isEqualTo(3600);
    }

    @Test
    void roles_are_listed_by_name_under_a_path_in_pages() {
        account.given(
                Scene.role("/ci/", "b"),
                Scene.role("/ci/x/", "A"),
                Scene.role("/", "c"),
                Scene.role("/ci/", "d"));

        ListRolesResponse first = list(null);
        assertThat(first.roles()).extracting(Role::roleName).containsExactly("A", "b");
        assertThat(first.isTruncated()).isTrue();
        ListRolesResponse last = list(first.marker());
        assertThat(last.roles()).extracting(Role::roleName).containsExactly("d");
        assertThat(last.isTruncated()).isFalse();
        assertThat(last.marker()).isNull();
    }

    private ListRolesResponse list(@Nullable String marker) {
        return account.send(
                ListRolesRequest.builder().pathPrefix("/ci/").maxItems(2).marker(marker).build(),
                ListRolesResponse.class);
    }

    @Test
    void a_role_is_updated_only_in_what_the_request_names() {
        account.send(
                create("R").description("old").build(),
                UpdateRoleRequest.builder().roleName("R").maxSessionDuration(4000).build());
        assertThat(get("R").description()).isEqualTo("old");
        assertThat(get("R").maxSessionDuration()).isEqualTo(4000);

        Role described =
                account.send(
                                UpdateRoleDescriptionRequest.builder()
                                        .roleName("R")
                                        .description("new")
                                        .build(),
                                UpdateRoleDescriptionResponse.class)
                        .role();
        assertThat(described.description()).isEqualTo("new");
        assertThat(described.maxSessionDuration()).isNull();
        assertThat(get("R").description()).isEqualTo("new");
    }

    @Test
    void a_new_trust_policy_is_shown_as_it_was_written() {
        account.given(Scene.user("/", "bob@work"));
        String trust = Scene.TRUST.replace(":root", ":user/bob@work") + "\n";
        account.send(
                create("R").build(),
                UpdateAssumeRolePolicyRequest.builder()
                        .roleName("R")
                        .policyDocument(trust)
                        .build());

        String shown = get("R").assumeRolePolicyDocument();
        assertThat(shown)
                .startsWith("%7B%22Version%22%3A%20%222012")
                .contains("user%2Fbob%40work")
                .endsWith("%7D%0A");
        assertThat(URLDecoder.decode(shown, UTF_8)).isEqualTo(trust);
    }

    @Test
    void an_account_is_echoed_by_its_number_and_read_as_its_root_user() {
        String number = Scene.TRUST.replace("arn:aws:iam::123456789012:root", "123456789012");
        Role made =
                account.send(
                                create("R").assumeRolePolicyDocument(number).build(),
                                CreateRoleResponse.class)
                        .role();

        assertThat(URLDecoder.decode(made.assumeRolePolicyDocument(), UTF_8)).isEqualTo(number);
        assertThat(shownTrust()).isEqualTo(Scene.TRUST);
    }

    @Test
    void a_unique_id_is_shown_as_the_arn_of_its_user() {
        account.given(Scene.user("/", "bob"));
        String id = account.account().users().find(new EntityName("bob")).orElseThrow().id().text();
        account.send(
                create("R")
                        .assumeRolePolicyDocument(
                                Scene.TRUST.replace("arn:aws:iam::123456789012:root", id))
                        .build(),
                CreateRoleResponse.class);

        assertThat(shownTrust()).isEqualTo(Scene.TRUST.replace(":root", ":user/bob"));
    }

    @Test
    void a_trusted_user_who_is_renamed_is_shown_under_the_new_arn() {
        trustBob();
        account.given(
                new UserCommand.UpdateUser(new EntityName("bob"), new EntityName("rob"), null));

        assertThat(shownTrust()).isEqualTo(trusting("arn:aws:iam::123456789012:user/rob"));
    }

    @Test
    void a_trusted_user_who_was_deleted_is_shown_as_an_id_even_if_there_is_a_namesake() {
        String id = trustBob();
        account.given(new UserCommand.DeleteUser(new EntityName("bob")), Scene.user("/", "bob"));

        assertThat(shownTrust()).isEqualTo(trusting(id));
    }

    /** A policy that names a principal alone, in a list, and where it is no principal. */
    private static String trusting(String principal) {
        String bob = "arn:aws:iam::123456789012:user/bob";
        return """
        {"Statement": [
          {"Principal": {"AWS" :  "%1$s"}, "Condition": {"ArnLike": {"aws:PrincipalArn": "%2$s"}}},
          {"Principal": {"AWS": ["arn:aws:iam::123456789012:root", "%1$s"], "Service": "%2$s"}},
          {"NotPrincipal": {"AWS": "%2$s"}, "Sid": "AWS"}]}
        """
                .formatted(principal, bob);
    }

    private String trustBob() {
        account.given(Scene.user("/", "bob"), Scene.role("/", "R"));
        var bob = account.account().users().find(new EntityName("bob")).orElseThrow();
        var role = account.account().roles().find(new EntityName("R")).orElseThrow();
        Arn arn = bob.arn(AccountRef.aws(PlannedAccount.ID));
        account.happened(
                new RoleEvent.TrustPolicyUpdated(
                        role.id(),
                        new PolicyText(trusting(arn.text())),
                        List.of(new TrustedPrincipal(arn, bob.id()))));
        assertThat(shownTrust()).isEqualTo(trusting(arn.text()));
        return bob.id().text();
    }

    private String shownTrust() {
        return URLDecoder.decode(get("R").assumeRolePolicyDocument(), UTF_8);
    }

    @Test
    void a_deleted_role_cannot_be_found() {
        account.send(create("R").build(), DeleteRoleRequest.builder().roleName("R").build());

        assertThat(account.refusal(GetRoleRequest.builder().roleName("R").build()))
                .isEqualTo(Refusal.noSuchEntity("The role with name R cannot be found."));
        assertThat(account.refusal(ListRoleTagsRequest.builder().roleName("R").build()))
                .isEqualTo(Refusal.noSuchEntity("The role with name R cannot be found."));
    }

    @Test
    void tags_are_added_replaced_removed_and_listed_by_key_in_pages() {
        account.send(
                create("R").tags(tag("b", "1"), tag("gone", "1")).build(),
                TagRoleRequest.builder().roleName("R").tags(tag("a", "2"), tag("B", "3")).build(),
                UntagRoleRequest.builder().roleName("R").tagKeys("gone").build());

        ListRoleTagsResponse first =
                account.send(
                        ListRoleTagsRequest.builder().roleName("R").maxItems(1).build(),
                        ListRoleTagsResponse.class);
        ListRoleTagsResponse last =
                account.send(
                        ListRoleTagsRequest.builder().roleName("R").marker(first.marker()).build(),
                        ListRoleTagsResponse.class);
        assertThat(first.isTruncated()).isTrue();
        assertThat(first.tags()).containsExactly(tag("B", "3"));
        assertThat(last.tags()).containsExactly(tag("a", "2"));
    }

    @Test
    void a_path_or_boundary_that_is_none_is_refused() {
        assertThat(account.refusal(create("R").path("/a\u007f/").build()))
                .isEqualTo(
                        Refusal.validation(
                                "The specified value for path is invalid. It must begin and end with / and contain only"
                                        + " alphanumeric characters and/or / characters."));
        assertThat(
                        account.refusal(
                                create("R")
                                        .permissionsBoundary("twenty characters, no ARN")
                                        .build()))
                .isEqualTo(Refusal.validation("Invalid ARN:  Could not be parsed!"));
    }

    @Test
    void the_record_of_a_new_role_has_its_name_arn_and_id() {
        assertThat(account.answer(create("R").build()).resources())
                .containsExactly(
                        new ResourceRef("AWS::IAM::Role", "R"),
                        new ResourceRef("AWS::IAM::Role", "arn:aws:iam::123456789012:role/R"),
                        new ResourceRef("AWS::IAM::Role", "AROA00000000000000001"));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
