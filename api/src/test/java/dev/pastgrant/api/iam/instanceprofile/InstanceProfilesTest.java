package dev.pastgrant.api.iam.instanceprofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.PlannedAccount;
import dev.pastgrant.api.iam.Scene;
import dev.pastgrant.domain.call.ResourceRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.AddRoleToInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.CreateInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.CreateInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.GetInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.GetInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesForRoleRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesForRoleResponse;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesResponse;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

class InstanceProfilesTest {
    private final PlannedAccount account =
            new PlannedAccount().given(Scene.role("/tier/", "server"));

    private static CreateInstanceProfileRequest.Builder create(String name) {
        return CreateInstanceProfileRequest.builder().instanceProfileName(name);
    }

    private InstanceProfile get(String name) {
        return account.send(
                        GetInstanceProfileRequest.builder().instanceProfileName(name).build(),
                        GetInstanceProfileResponse.class)
                .instanceProfile();
    }

    private ListInstanceProfilesResponse list(ListInstanceProfilesRequest.Builder request) {
        return account.send(request.build(), ListInstanceProfilesResponse.class);
    }

    private static AddRoleToInstanceProfileRequest add(String profile) {
        return AddRoleToInstanceProfileRequest.builder()
                .instanceProfileName(profile)
                .roleName("server")
                .build();
    }

    @Test
    void a_new_profile_is_shown_with_what_aws_adds_to_the_request() {
        InstanceProfile profile =
                account.send(
                                create("Web").path("/tier/").build(),
                                CreateInstanceProfileResponse.class)
                        .instanceProfile();

        assertThat(profile)
                .isEqualTo(
                        InstanceProfile.builder()
                                .path("/tier/")
                                .instanceProfileName("Web")
                                .instanceProfileId("AIPA00000000000000002")
                                .arn("arn:aws:iam::123456789012:instance-profile/tier/Web")
                                .createDate(PlannedAccount.OPENED.plusSeconds(2))
                                .roles(List.of())
                                .build());
        assertThat(get("web")).isEqualTo(profile.toBuilder().tags(List.of()).build());
    }

    @Test
    void lists_tell_the_role_and_no_tags() {
        account.send(create("web").tags(Tag.builder().key("a").value("1").build()).build());
        account.send(add("web"));

        InstanceProfile whole = get("web");
        assertThat(whole.tags()).hasSize(1);
        assertThat(whole.roles()).extracting(Role::roleName).containsExactly("server");
        InstanceProfile listed = whole.toBuilder().tags((List<Tag>) null).build();
        assertThat(list(ListInstanceProfilesRequest.builder()).instanceProfiles())
                .containsExactly(listed);
        assertThat(
                        account.send(
                                        ListInstanceProfilesForRoleRequest.builder()
                                                .roleName("SERVER")
                                                .build(),
                                        ListInstanceProfilesForRoleResponse.class)
                                .instanceProfiles())
                .containsExactly(listed);
    }

    @Test
    void a_list_has_pages_and_a_path() {
        List.of("c", "B", "a").forEach(name -> account.send(create(name).build()));
        account.send(create("d").path("/tier/").build());

        ListInstanceProfilesResponse first =
                list(ListInstanceProfilesRequest.builder().maxItems(2));
        assertThat(first.instanceProfiles())
                .extracting(InstanceProfile::instanceProfileName)
                .containsExactly("a", "B");
        assertThat(
                        list(ListInstanceProfilesRequest.builder().marker(first.marker()))
                                .instanceProfiles())
                .extracting(InstanceProfile::instanceProfileName)
                .containsExactly("c", "d");
        assertThat(
                        list(ListInstanceProfilesRequest.builder().pathPrefix("/tier"))
                                .instanceProfiles())
                .extracting(InstanceProfile::instanceProfileName)
                .containsExactly("d");
    }

    @Test
    void the_record_of_an_addition_names_the_profile_and_the_role() {
        account.send(create("web").build());

        assertThat(account.answer(add("web")).resources())
                .containsExactly(
                        new ResourceRef("AWS::IAM::InstanceProfile", "web"),
                        new ResourceRef("AWS::IAM::Role", "server"));
    }
}
