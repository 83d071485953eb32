package dev.pastgrant.domain.account.user;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.SECRET;
import static dev.pastgrant.domain.account.Examples.added;
import static dev.pastgrant.domain.account.Examples.attached;
import static dev.pastgrant.domain.account.Examples.groupCreated;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.inlinePut;
import static dev.pastgrant.domain.account.Examples.keyCreated;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.policyArn;
import static dev.pastgrant.domain.account.Examples.policyCreated;
import static dev.pastgrant.domain.account.Examples.tags;
import static dev.pastgrant.domain.account.Examples.user;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.account.NumberedIds.numbered;
import static dev.pastgrant.domain.refusal.IamError.DELETE_CONFLICT;
import static dev.pastgrant.domain.refusal.IamError.ENTITY_ALREADY_EXISTS;
import static dev.pastgrant.domain.refusal.IamError.INVALID_INPUT;
import static dev.pastgrant.domain.refusal.IamError.LIMIT_EXCEEDED;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static dev.pastgrant.policy.id.UniqueId.Kind.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.Examples;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyDeleted;
import dev.pastgrant.domain.account.group.GroupEvent.UserRemovedFromGroup;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceDeactivated;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceEnabled;
import dev.pastgrant.domain.account.mfa.MfaEvent.VirtualMfaDeviceCreated;
import dev.pastgrant.domain.account.mfa.SerialNumber;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyDeleted;
import dev.pastgrant.domain.account.policy.GrantEvent.PermissionsBoundaryPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyDetached;
import dev.pastgrant.domain.account.user.UserCommand.CreateUser;
import dev.pastgrant.domain.account.user.UserCommand.DeleteUser;
import dev.pastgrant.domain.account.user.UserCommand.TagUser;
import dev.pastgrant.domain.account.user.UserCommand.UntagUser;
import dev.pastgrant.domain.account.user.UserCommand.UpdateUser;
import dev.pastgrant.domain.account.user.UserEvent.UserCreated;
import dev.pastgrant.domain.account.user.UserEvent.UserDeleted;
import dev.pastgrant.domain.account.user.UserEvent.UserMoved;
import dev.pastgrant.domain.account.user.UserEvent.UserTagged;
import dev.pastgrant.domain.account.user.UserEvent.UserUntagged;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UserRulesTest {
    private static final EntityPath TEAM = new EntityPath("/division/team/");

    @Test
    void a_user_gets_an_id_and_keeps_the_path_and_tags_it_was_made_with() {
        List<Tag> tags = List.of(new Tag("team", "blue"));
        given().when(new CreateUser(name("alice"), TEAM, null, tags))
                .thenHappens(new UserCreated(numbered(USER, 1), name("alice"), TEAM, NOW, tags));
    }

    @Test
    void a_user_can_be_born_bounded() {
        UniqueId alice = numbered(USER, 1);
        given(policyCreated("limits"))
                .when(
                        new CreateUser(
                                name("alice"), EntityPath.ROOT, policyArn("limits"), List.of()))
                .thenHappens(
                        new UserCreated(alice, name("alice"), EntityPath.ROOT, NOW, List.of()),
                        new PermissionsBoundaryPut(
                                new EntityRef(USER, alice), policyArn("limits")));
    }

    @Test
    void a_boundary_that_does_not_exist_is_refused_and_no_user_made() {
        given().when(new CreateUser(name("alice"), EntityPath.ROOT, policyArn("limits"), List.of()))
                .thenRefuses(
                        NO_SUCH_ENTITY,
                        "Scope ARN: arn:aws:iam::123456789012:policy/limits does not exist or is"
                                + " not attachable.");
    }

    @Test
    void names_are_unique_ignoring_case_and_told_as_typed() {
        given(userCreated("Alice"))
                .when(create("aLICE"))
                .thenRefuses(ENTITY_ALREADY_EXISTS, "User with name aLICE already exists.");
    }

    @Test
    void a_user_is_found_whatever_the_case() {
        given(userCreated("Alice"))
                .when(new DeleteUser(name("ALICE")))
                .thenHappens(new UserDeleted(id(USER, "alice")));
    }

    @Test
    void users_and_groups_may_share_a_name() {
        given(groupCreated("ops"))
                .when(create("ops"))
                .thenHappens(
                        new UserCreated(
                                numbered(USER, 1), name("ops"), EntityPath.ROOT, NOW, List.of()));
    }

    @Test
    void the_name_of_a_deleted_user_is_free_and_its_id_is_not_given_again() {
        AccountScenario story = given().when(create("alice")).then();
        story.when(new DeleteUser(name("alice")))
                .thenHappens(new UserDeleted(numbered(USER, 1)))
                .when(create("alice"))
                .thenHappens(
                        new UserCreated(
                                numbered(USER, 2), name("alice"), EntityPath.ROOT, NOW, List.of()));
    }

    @Test
    void an_account_holds_five_thousand_users_and_no_more() {
        List<AccountEvent> crowd =
                IntStream.range(0, 5000)
                        .<AccountEvent>mapToObj(i -> userCreated("user" + i))
                        .toList();
        given(crowd.subList(0, 4999)).when(create("last")).then();
        given(crowd)
                .when(create("onemore"))
                .thenRefuses(LIMIT_EXCEEDED, "Cannot exceed quota for UsersPerAccount: 5000");
    }

    @Test
    void renaming_keeps_the_id_the_grants_and_the_groups_but_changes_the_arn() {
        AccountScenario after =
                given(
                                userCreated("alice"),
                                groupCreated("admins"),
                                policyCreated("readers"),
                                added("alice", "admins"),
                                attached(user("alice"), "readers"))
                        .when(new UpdateUser(name("alice"), name("alicia"), TEAM))
                        .thenHappens(new UserMoved(id(USER, "alice"), name("alicia"), TEAM));
        User alicia = after.account().users().find(name("alicia")).orElseThrow();
        assertThat(alicia.id()).isEqualTo(id(USER, "alice"));
        assertThat(alicia.arn(AccountRef.aws(ACCOUNT)))
                .isEqualTo(new Arn("arn:aws:iam::123456789012:user/division/team/alicia"));
        assertThat(alicia.grants().attached()).containsExactly(policyArn("readers"));
        assertThat(alicia.groups()).containsExactly(group("admins"));
        assertThat(after.account().users().find(name("alice"))).isEmpty();
    }

    @Test
    void only_what_an_update_names_changes() {
        given(userCreated("alice"))
                .when(new UpdateUser(name("alice"), null, TEAM))
                .thenHappens(new UserMoved(id(USER, "alice"), name("alice"), TEAM))
                .when(new UpdateUser(name("alice"), name("bob"), null))
                .thenHappens(new UserMoved(id(USER, "alice"), name("bob"), TEAM));
    }

    @Test
    void a_name_can_change_in_case_alone() {
        given(userCreated("alice"))
                .when(new UpdateUser(name("alice"), name("Alice"), null))
                .thenHappens(new UserMoved(id(USER, "alice"), name("Alice"), EntityPath.ROOT));
    }

    @Test
    void renaming_to_a_name_that_is_taken_is_refused() {
        given(userCreated("alice"), userCreated("bob"))
                .when(new UpdateUser(name("alice"), name("BOB"), null))
                .thenRefuses(ENTITY_ALREADY_EXISTS, "User with name BOB already exists.");
    }

    @Test
    void an_update_to_what_already_is_changes_nothing() {
        given(userCreated("alice"))
                .when(new UpdateUser(name("alice"), name("alice"), EntityPath.ROOT))
                .thenNothingHappens();
    }

    @Test
    void whatever_is_asked_of_a_missing_user_is_refused() {
        List.of(
                        new UpdateUser(name("nobody"), name("somebody"), null),
                        new DeleteUser(name("nobody")),
                        new TagUser(name("nobody"), tags(1)),
                        new UntagUser(name("nobody"), List.of("key0")))
                .forEach(command ->
                        given().when(command)
                                .thenRefuses(
                                        NO_SUCH_ENTITY,
                                        "The user with name nobody cannot be found."));
    }

    @Test
    void deleting_never_cascades_and_names_one_obstacle_after_the_other() {
        EntityRef alice = user("alice");
        SerialNumber phone = SerialNumber.of(Arn.iam(AccountRef.aws(ACCOUNT), "mfa/phone"));
        AccountScenario story =
                given(
                        userCreated("alice"),
                        groupCreated("admins"),
                        policyCreated("readers"),
                        added("alice", "admins"),
                        attached(alice, "readers"),
                        inlinePut(alice, "mine"),
                        keyCreated("alice", 1),
                        new VirtualMfaDeviceCreated(phone, SECRET, NOW, List.of()),
                        new MfaDeviceEnabled(phone, alice.id(), NOW, 1));
        expectConflict(story, "must detach all policies first.");
        story = story.and(new PolicyDetached(alice, policyArn("readers")));
        expectConflict(story, "must delete policies first.");
        story = story.and(new InlinePolicyDeleted(alice, "mine"));
        expectConflict(story, "must delete access keys first.");
        story = story.and(new AccessKeyDeleted(Examples.key(1)));
        expectConflict(story, "must delete MFA device first.");
        story = story.and(new MfaDeviceDeactivated(phone));
        expectConflict(story, "must remove users from group first.");
        story = story.and(new UserRemovedFromGroup(group("admins"), alice.id()));
        story.when(new DeleteUser(name("alice"))).thenHappens(new UserDeleted(alice.id()));
    }

    @Test
    void a_boundary_is_no_obstacle_to_deletion() {
        given(
                        userCreated("alice"),
                        policyCreated("limits"),
                        new PermissionsBoundaryPut(user("alice"), policyArn("limits")))
                .when(new DeleteUser(name("alice")))
                .thenHappens(new UserDeleted(id(USER, "alice")));
    }

    @Test
    void tags_are_set_replaced_and_removed() {
        UniqueId alice = id(USER, "alice");
        AccountScenario after =
                given(userCreated("alice"))
                        .when(new TagUser(name("alice"), tags(2)))
                        .thenHappens(new UserTagged(alice, tags(2)))
                        .when(new TagUser(name("alice"), List.of(new Tag("KEY1", "new"))))
                        .thenHappens(new UserTagged(alice, List.of(new Tag("KEY1", "new"))))
                        .when(new UntagUser(name("alice"), List.of("KEY0")))
                        .thenHappens(new UserUntagged(alice, List.of("KEY0")));
        assertThat(after.account().users().existing(alice).tags().tags())
                .containsExactly(new Tag("KEY1", "new"));
    }

    @Test
    void keys_of_aws_are_neither_set_nor_removed() {
        AccountScenario alice = given(userCreated("alice"));
        String refusal = "aws: prefixed tag key names are not allowed for external use.";
        alice.when(new TagUser(name("alice"), List.of(new Tag("aws:team", "red"))))
                .thenRefuses(INVALID_INPUT, refusal);
        alice.when(new UntagUser(name("alice"), List.of("Aws:team")))
                .thenRefuses(INVALID_INPUT, refusal);
    }

    @Test
    void tagging_with_what_is_there_and_untagging_what_is_not_change_nothing() {
        AccountScenario tagged =
                given(userCreated("alice"), new UserTagged(id(USER, "alice"), tags(3)));
        tagged.when(new TagUser(name("alice"), tags(2))).thenNothingHappens();
        tagged.when(new UntagUser(name("alice"), List.of("other"))).thenNothingHappens();
    }

    @Test
    void the_fifty_first_tag_is_refused_but_replacing_one_of_fifty_is_not() {
        AccountScenario full =
                given(userCreated("alice"), new UserTagged(id(USER, "alice"), tags(50)));
        full.when(new TagUser(name("alice"), List.of(new Tag("another", ""))))
                .thenRefuses(LIMIT_EXCEEDED, "The number of tags has reached the maximum limit.");
        full.when(new TagUser(name("alice"), List.of(new Tag("Key7", "new")))).then();
    }

    @Test
    void tag_keys_that_differ_in_case_alone_are_duplicates() {
        List<Tag> twice = List.of(new Tag("Team", "blue"), new Tag("team", "red"));
        String message =
                "Duplicate tag keys found. Please note that Tag keys are case insensitive.";
        given().when(new CreateUser(name("alice"), EntityPath.ROOT, null, twice))
                .thenRefuses(INVALID_INPUT, message);
        given(userCreated("alice"))
                .when(new TagUser(name("alice"), twice))
                .thenRefuses(INVALID_INPUT, message);
    }

    private static CreateUser create(String name) {
        return new CreateUser(name(name), EntityPath.ROOT, null, List.of());
    }

    private static UniqueId group(String name) {
        return Examples.group(name).id();
    }

    private static void expectConflict(AccountScenario story, String reason) {
        story.when(new DeleteUser(name("alice")))
                .thenRefuses(DELETE_CONFLICT, "Cannot delete entity, " + reason);
    }
}
