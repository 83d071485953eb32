package dev.pastgrant.domain.account.group;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.added;
import static dev.pastgrant.domain.account.Examples.attached;
import static dev.pastgrant.domain.account.Examples.group;
import static dev.pastgrant.domain.account.Examples.groupCreated;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.inlinePut;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.policyArn;
import static dev.pastgrant.domain.account.Examples.policyCreated;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.account.NumberedIds.numbered;
import static dev.pastgrant.domain.refusal.IamError.DELETE_CONFLICT;
import static dev.pastgrant.domain.refusal.IamError.ENTITY_ALREADY_EXISTS;
import static dev.pastgrant.domain.refusal.IamError.LIMIT_EXCEEDED;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static dev.pastgrant.policy.id.UniqueId.Kind.GROUP;
import static dev.pastgrant.policy.id.UniqueId.Kind.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.group.GroupCommand.AddUserToGroup;
import dev.pastgrant.domain.account.group.GroupCommand.CreateGroup;
import dev.pastgrant.domain.account.group.GroupCommand.DeleteGroup;
import dev.pastgrant.domain.account.group.GroupCommand.RemoveUserFromGroup;
import dev.pastgrant.domain.account.group.GroupCommand.UpdateGroup;
import dev.pastgrant.domain.account.group.GroupEvent.GroupCreated;
import dev.pastgrant.domain.account.group.GroupEvent.GroupDeleted;
import dev.pastgrant.domain.account.group.GroupEvent.GroupMoved;
import dev.pastgrant.domain.account.group.GroupEvent.UserRemovedFromGroup;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyDeleted;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyDetached;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupRulesTest {
    private static final EntityPath TEAM = new EntityPath("/team/");

    @Test
    void a_group_gets_an_id_and_begins_empty() {
        AccountScenario after =
                given().when(new CreateGroup(name("admins"), TEAM))
                        .thenHappens(
                                new GroupCreated(numbered(GROUP, 1), name("admins"), TEAM, NOW));
        assertThat(after.account().groups().existing(numbered(GROUP, 1)).members()).isEmpty();
    }

    @Test
    void group_names_are_unique_ignoring_case() {
        given(groupCreated("Admins"))
                .when(new CreateGroup(name("admins"), TEAM))
                .thenRefuses(ENTITY_ALREADY_EXISTS, "Group with name admins already exists.");
    }

    @Test
    void an_account_holds_three_hundred_groups_and_no_more() {
        List<AccountEvent> crowd =
                IntStream.range(0, 300).<AccountEvent>mapToObj(i -> groupCreated("g" + i)).toList();
        given(crowd.subList(0, 299)).when(new CreateGroup(name("last"), TEAM)).then();
        given(crowd)
                .when(new CreateGroup(name("onemore"), TEAM))
                .thenRefuses(LIMIT_EXCEEDED, "Cannot exceed quota for GroupsPerAccount: 300");
    }

    @Test
    void a_user_belongs_to_all_groups_it_was_added_to() {
        Account account =
                given(userCreated("alice"), groupCreated("admins"), groupCreated("devs"))
                        .when(new AddUserToGroup(name("admins"), name("alice")))
                        .thenHappens(added("alice", "admins"))
                        .when(new AddUserToGroup(name("devs"), name("alice")))
                        .thenHappens(added("alice", "devs"))
                        .account();
        assertThat(account.users().existing(id(USER, "alice")).groups())
                .containsExactly(id(GROUP, "admins"), id(GROUP, "devs"));
        assertThat(account.groups().existing(id(GROUP, "devs")).members())
                .containsExactly(id(USER, "alice"));
    }

    @Test
    void a_group_holds_no_groups() {
        given(groupCreated("admins"), groupCreated("devs"))
                .when(new AddUserToGroup(name("admins"), name("devs")))
                .thenRefuses(NO_SUCH_ENTITY, "The user with name devs cannot be found.");
    }

    @Test
    void adding_a_member_twice_and_removing_a_stranger_change_nothing() {
        AccountScenario story =
                given(
                        userCreated("alice"),
                        userCreated("bob"),
                        groupCreated("admins"),
                        added("alice", "admins"));
        story.when(new AddUserToGroup(name("admins"), name("alice"))).thenNothingHappens();
        story.when(new RemoveUserFromGroup(name("admins"), name("bob"))).thenNothingHappens();
    }

    @Test
    void a_user_is_in_ten_groups_at_most() {
        List<AccountEvent> history = new ArrayList<>();
        history.add(userCreated("alice"));
        IntStream.rangeClosed(0, 10).forEach(i -> history.add(groupCreated("g" + i)));
        IntStream.range(0, 10).forEach(i -> history.add(added("alice", "g" + i)));
        AccountScenario story = given(history);
        story.when(new AddUserToGroup(name("g10"), name("alice")))
                .thenRefuses(LIMIT_EXCEEDED, "Cannot exceed quota for GroupsPerUser: 10");
        story.when(new AddUserToGroup(name("g9"), name("alice"))).thenNothingHappens();
        story.and(new UserRemovedFromGroup(id(GROUP, "g3"), id(USER, "alice")))
                .when(new AddUserToGroup(name("g10"), name("alice")))
                .thenHappens(added("alice", "g10"));
    }

    @Test
    void who_leaves_a_group_stays_in_the_others() {
        Account account =
                given(
                                userCreated("alice"),
                                groupCreated("admins"),
                                groupCreated("devs"),
                                added("alice", "admins"),
                                added("alice", "devs"))
                        .when(new RemoveUserFromGroup(name("admins"), name("alice")))
                        .thenHappens(
                                new UserRemovedFromGroup(id(GROUP, "admins"), id(USER, "alice")))
                        .account();
        assertThat(account.users().existing(id(USER, "alice")).groups())
                .containsExactly(id(GROUP, "devs"));
        assertThat(account.groups().existing(id(GROUP, "admins")).members()).isEmpty();
    }

    @Test
    void renaming_keeps_the_id_the_members_and_the_policies() {
        AccountScenario after =
                given(
                                userCreated("alice"),
                                groupCreated("admins"),
                                policyCreated("readers"),
                                added("alice", "admins"),
                                attached(group("admins"), "readers"))
                        .when(new UpdateGroup(name("admins"), name("owners"), TEAM))
                        .thenHappens(new GroupMoved(id(GROUP, "admins"), name("owners"), TEAM));
        Group owners = after.account().groups().find(name("owners")).orElseThrow();
        assertThat(owners.id()).isEqualTo(id(GROUP, "admins"));
        assertThat(owners.members()).containsExactly(id(USER, "alice"));
        assertThat(owners.grants().attached()).containsExactly(policyArn("readers"));
        assertThat(owners.arn(AccountRef.aws(ACCOUNT)))
                .isEqualTo(new Arn("arn:aws:iam::123456789012:group/team/owners"));
    }

    @Test
    void the_former_name_of_a_renamed_group_is_free() {
        given(groupCreated("Admins"))
                .when(new UpdateGroup(name("admins"), name("Owners"), null))
                .thenHappens(new GroupMoved(id(GROUP, "admins"), name("Owners"), EntityPath.ROOT))
                .when(new CreateGroup(name("ADMINS"), TEAM))
                .thenHappens(new GroupCreated(numbered(GROUP, 1), name("ADMINS"), TEAM, NOW));
    }

    @Test
    void who_comes_and_goes_changes_nothing_else_of_a_group() {
        AccountScenario before =
                given(
                        userCreated("alice"),
                        policyCreated("readers"),
                        new GroupCreated(id(GROUP, "admins"), name("admins"), TEAM, NOW),
                        attached(group("admins"), "readers"));
        AccountScenario after =
                before.and(
                        added("alice", "admins"),
                        new UserRemovedFromGroup(id(GROUP, "admins"), id(USER, "alice")));
        assertThat(after.account()).isEqualTo(before.account());
    }

    @Test
    void an_update_to_what_already_is_changes_nothing() {
        given(groupCreated("admins"))
                .when(new UpdateGroup(name("admins"), null, null))
                .thenNothingHappens();
    }

    @Test
    void renaming_to_a_name_that_is_taken_is_refused() {
        given(groupCreated("admins"), groupCreated("devs"))
                .when(new UpdateGroup(name("admins"), name("Devs"), null))
                .thenRefuses(ENTITY_ALREADY_EXISTS, "Group with name Devs already exists.");
    }

    @Test
    void whatever_is_asked_of_a_missing_group_is_refused() {
        List.of(
                        new UpdateGroup(name("none"), name("some"), null),
                        new DeleteGroup(name("none")),
                        new AddUserToGroup(name("none"), name("alice")),
                        new RemoveUserFromGroup(name("none"), name("alice")))
                .forEach(command ->
                        given(userCreated("alice"))
                                .when(command)
                                .thenRefuses(
                                        NO_SUCH_ENTITY,
                                        "The group with name none cannot be found."));
    }

    @Test
    void a_missing_user_can_neither_join_nor_leave() {
        List.of(
                        new AddUserToGroup(name("admins"), name("nobody")),
                        new RemoveUserFromGroup(name("admins"), name("nobody")))
                .forEach(command ->
                        given(groupCreated("admins"))
                                .when(command)
                                .thenRefuses(
                                        NO_SUCH_ENTITY,
                                        "The user with name nobody cannot be found."));
    }

    @Test
    void deleting_never_cascades_and_names_one_obstacle_after_the_other() {
        AccountScenario story =
                given(
                        userCreated("alice"),
                        groupCreated("admins"),
                        policyCreated("readers"),
                        added("alice", "admins"),
                        attached(group("admins"), "readers"),
                        inlinePut(group("admins"), "own"));
        expectConflict(story, "must remove users from group first.");
        story = story.and(new UserRemovedFromGroup(id(GROUP, "admins"), id(USER, "alice")));
        expectConflict(story, "must detach all policies first.");
        story = story.and(new PolicyDetached(group("admins"), policyArn("readers")));
        expectConflict(story, "must delete policies first.");
        story.and(new InlinePolicyDeleted(group("admins"), "own"))
                .when(new DeleteGroup(name("admins")))
                .thenHappens(new GroupDeleted(id(GROUP, "admins")));
    }

    private static void expectConflict(AccountScenario story, String reason) {
        story.when(new DeleteGroup(name("admins")))
                .thenRefuses(DELETE_CONFLICT, "Cannot delete entity, " + reason);
    }
}
