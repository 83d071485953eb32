package dev.pastgrant.api.iam.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.PlannedAccount;
import dev.pastgrant.api.iam.Scene;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.AddUserToGroupRequest;
import software.amazon.awssdk.services.iam.model.CreateGroupRequest;
import software.amazon.awssdk.services.iam.model.CreateGroupResponse;
import software.amazon.awssdk.services.iam.model.DeleteGroupRequest;
import software.amazon.awssdk.services.iam.model.GetGroupRequest;
import software.amazon.awssdk.services.iam.model.GetGroupResponse;
import software.amazon.awssdk.services.iam.model.Group;
import software.amazon.awssdk.services.iam.model.ListGroupsForUserRequest;
import software.amazon.awssdk.services.iam.model.ListGroupsForUserResponse;
import software.amazon.awssdk.services.iam.model.ListGroupsRequest;
import software.amazon.awssdk.services.iam.model.ListGroupsResponse;
import software.amazon.awssdk.services.iam.model.RemoveUserFromGroupRequest;
import software.amazon.awssdk.services.iam.model.UpdateGroupRequest;
import software.amazon.awssdk.services.iam.model.User;

class GroupsTest {
    private final PlannedAccount desk =
            new PlannedAccount()
                    .given(
                            Scene.user("/", "Alice"),
                            Scene.user("/", "Bob"),
                            Scene.group("/teams/", "Devs"),
                            Scene.group("/", "Admins"));

    private static AddUserToGroupRequest add(String user, String group) {
        return AddUserToGroupRequest.builder().userName(user).groupName(group).build();
    }

    private static RemoveUserFromGroupRequest remove(String user, String group) {
        return RemoveUserFromGroupRequest.builder().userName(user).groupName(group).build();
    }

    private GetGroupResponse get(String name) {
        return desk.send(GetGroupRequest.builder().groupName(name).build(), GetGroupResponse.class);
    }

    private List<Group> groupsOf(String user) {
        return PlannedAccount.pages(
                        marker ->
                                desk.send(
                                        ListGroupsForUserRequest.builder()
                                                .userName(user)
                                                .maxItems(1)
                                                .marker(marker)
                                                .build(),
                                        ListGroupsForUserResponse.class),
                        ListGroupsForUserResponse::marker)
                .stream()
                .flatMap(page -> page.groups().stream())
                .toList();
    }

    @Test
    void a_new_group_is_answered_and_recorded_by_name_arn_and_id() {
        var answer =
                desk.answer(CreateGroupRequest.builder().groupName("Ops").path("/teams/").build());
        Group group = ((CreateGroupResponse) answer.response()).group();

        assertThat(group.groupName()).isEqualTo("Ops");
        assertThat(group.path()).isEqualTo("/teams/");
        assertThat(group.arn()).isEqualTo("arn:aws:iam::123456789012:group/teams/Ops");
        assertThat(group.groupId()).startsWith("AGPA");
        assertThat(group.createDate()).isEqualTo(desk.now());
        assertThat(get("ops").group()).isEqualTo(group);
        assertThat(answer.resources())
                .extracting(ResourceRef::name)
                .containsExactly("Ops", group.arn(), group.groupId());
    }

    @Test
    void a_group_is_shown_with_its_users_page_by_page() {
        desk.send(add("Bob", "Devs"), add("Alice", "devs"));

        List<GetGroupResponse> pages =
                PlannedAccount.pages(
                        marker ->
                                desk.send(
                                        GetGroupRequest.builder()
                                                .groupName("Devs")
                                                .maxItems(1)
                                                .marker(marker)
                                                .build(),
                                        GetGroupResponse.class),
                        GetGroupResponse::marker);

        assertThat(pages)
                .flatExtracting(GetGroupResponse::users)
                .extracting(User::userName)
                .containsExactly("Alice", "Bob");
        assertThat(pages).allSatisfy(page -> assertThat(page.group()).isNotNull());
    }

    @Test
    void a_user_joins_twice_without_harm_and_leaves_once() {
        desk.send(add("Alice", "Devs"), add("Alice", "Devs"), add("Alice", "Admins"));
        assertThat(groupsOf("alice"))
                .extracting(Group::groupName)
                .containsExactly("Admins", "Devs");

        desk.send(remove("Alice", "Devs"), remove("Alice", "Devs"));
        assertThat(groupsOf("Alice")).extracting(Group::groupName).containsExactly("Admins");
        assertThat(get("Devs").users()).isEmpty();
    }

    @Test
    void membership_is_recorded_with_the_user_and_the_group() {
        assertThat(desk.answer(add("Alice", "Devs")).resources())
                .containsExactly(
                        new ResourceRef("AWS::IAM::User", "Alice"),
                        new ResourceRef("AWS::IAM::Group", "Devs"));
    }

    @Test
    void groups_are_listed_by_name_and_by_path_prefix() {
        assertThat(list(ListGroupsRequest.builder()))
                .extracting(Group::groupName)
                .containsExactly("Admins", "Devs");
        assertThat(list(ListGroupsRequest.builder().pathPrefix("/teams/")))
                .extracting(Group::groupName)
                .containsExactly("Devs");
    }

    private List<Group> list(ListGroupsRequest.Builder request) {
        return desk.send(request.build(), ListGroupsResponse.class).groups();
    }

    @Test
    void a_renamed_group_keeps_its_users() {
        desk.send(
                add("Alice", "Devs"),
                UpdateGroupRequest.builder().groupName("Devs").newGroupName("Makers").build());

        assertThat(get("Makers").group().arn())
                .isEqualTo("arn:aws:iam::123456789012:group/teams/Makers");
        assertThat(get("Makers").users()).extracting(User::userName).containsExactly("Alice");
    }

    @Test
    void a_group_with_users_is_not_deleted() {
        DeleteGroupRequest delete = DeleteGroupRequest.builder().groupName("Devs").build();
        desk.send(add("Alice", "Devs"));
        assertThat(desk.refusal(delete))
                .isEqualTo(
                        Refusal.deleteConflict(
                                "Cannot delete entity, must remove users from group first."));

        desk.send(remove("Alice", "Devs"), delete);
        assertThat(desk.refusal(GetGroupRequest.builder().groupName("Devs").build()))
                .isEqualTo(Refusal.noSuchEntity("The group with name Devs cannot be found."));
    }

    @Test
    void the_groups_of_nobody_cannot_be_found() {
        assertThat(desk.refusal(ListGroupsForUserRequest.builder().userName("nobody").build()))
                .isEqualTo(Refusal.noSuchEntity("The user with name nobody cannot be found."));
    }
}
