package dev.pastgrant.domain.account.instanceprofile;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.instanceProfileCreated;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.roleAdded;
import static dev.pastgrant.domain.account.Examples.roleCreated;
import static dev.pastgrant.domain.account.Examples.tags;
import static dev.pastgrant.domain.account.NumberedIds.numbered;
import static dev.pastgrant.domain.refusal.IamError.DELETE_CONFLICT;
import static dev.pastgrant.domain.refusal.IamError.ENTITY_ALREADY_EXISTS;
import static dev.pastgrant.domain.refusal.IamError.INVALID_INPUT;
import static dev.pastgrant.domain.refusal.IamError.LIMIT_EXCEEDED;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static dev.pastgrant.policy.id.UniqueId.Kind.INSTANCE_PROFILE;
import static dev.pastgrant.policy.id.UniqueId.Kind.ROLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand.AddRoleToInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand.CreateInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand.DeleteInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand.RemoveRoleFromInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand.TagInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand.UntagInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileCreated;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileDeleted;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileTagged;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileUntagged;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.RoleAddedToInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.RoleRemovedFromInstanceProfile;
import dev.pastgrant.domain.account.role.RoleCommand.DeleteRole;
import dev.pastgrant.domain.account.role.RoleEvent.RoleDeleted;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InstanceProfileRulesTest {
    private static final UniqueId WEB = id(INSTANCE_PROFILE, "web");
    private static final UniqueId SERVER = id(ROLE, "server");
    private static final String HOLDS_ROLE =
            "Cannot delete entity, must remove roles from instance profile first.";

    private static AccountScenario world() {
        return given(roleCreated("server"), roleCreated("other"), instanceProfileCreated("web"));
    }

    private static AddRoleToInstanceProfile add(String profile, String role) {
        return new AddRoleToInstanceProfile(name(profile), name(role));
    }

    private static RemoveRoleFromInstanceProfile remove(String profile, String role) {
        return new RemoveRoleFromInstanceProfile(name(profile), name(role));
    }

    @Test
    void a_profile_gets_an_id_an_arn_of_its_own_kind_and_no_role() {
        EntityPath path = new EntityPath("/tier/");
        AccountScenario after =
                given().when(new CreateInstanceProfile(name("web"), path, tags(1)))
                        .thenHappens(
                                new InstanceProfileCreated(
                                        numbered(INSTANCE_PROFILE, 1),
                                        name("web"),
                                        path,
                                        NOW,
                                        tags(1)));
        InstanceProfile web = after.account().instanceProfiles().find(name("web")).orElseThrow();
        assertThat(web.arn(AccountRef.aws(ACCOUNT)))
                .isEqualTo(new Arn("arn:aws:iam::123456789012:instance-profile/tier/web"));
        assertThat(web.id().text()).startsWith("AIPA");
        assertThat(web.roles()).isEmpty();
    }

    @Test
    void names_are_unique_ignoring_case_and_a_role_may_have_the_same() {
        world().when(new CreateInstanceProfile(name("WEB"), EntityPath.ROOT, List.of()))
                .thenRefuses(ENTITY_ALREADY_EXISTS, "Instance Profile WEB already exists.");
        world().when(new CreateInstanceProfile(name("server"), EntityPath.ROOT, List.of())).then();
    }

    @Test
    void an_account_holds_a_thousand_profiles_and_no_more() {
        List<AccountEvent> crowd =
                IntStream.range(0, 1000)
                        .<AccountEvent>mapToObj(i -> instanceProfileCreated("p" + i))
                        .toList();
        var one = new CreateInstanceProfile(name("one"), EntityPath.ROOT, List.of());
        given(crowd.subList(0, 999)).when(one).then();
        given(crowd)
                .when(one)
                .thenRefuses(
                        LIMIT_EXCEEDED, "Cannot exceed quota for InstanceProfilesPerAccount: 1000");
    }

    @Test
    void a_profile_has_one_role_whichever_is_added_next() {
        AccountScenario full =
                world().when(add("web", "Server"))
                        .thenHappens(new RoleAddedToInstanceProfile(WEB, SERVER));
        List.of("server", "other")
                .forEach(role ->
                        full.when(add("web", role))
                                .thenRefuses(
                                        LIMIT_EXCEEDED,
                                        "Cannot exceed quota for"
                                                + " InstanceSessionsPerInstanceProfile: 1"));
    }

    @Test
    void where_the_quota_is_larger_a_role_is_still_added_once() {
        AccountScenario roomy =
                world().and(roleAdded("server", "web"))
                        .under(Quotas.DEFAULT.with(Quota.ROLES_PER_INSTANCE_PROFILE, 2));
        roomy.when(add("web", "server"))
                .thenRefuses(
                        ENTITY_ALREADY_EXISTS,
                        "Role server already exists in Instance Profile web.");
        roomy.when(add("web", "other"))
                .thenHappens(new RoleAddedToInstanceProfile(WEB, id(ROLE, "other")));
    }

    @Test
    void only_the_role_that_is_in_a_profile_is_removed_from_it() {
        AccountScenario full = world().and(roleAdded("server", "web"));
        full.when(remove("web", "other"))
                .thenRefuses(NO_SUCH_ENTITY, "Role other cannot be found in Instance Profile web.");
        full.when(remove("web", "server"))
                .thenHappens(new RoleRemovedFromInstanceProfile(WEB, SERVER))
                .when(remove("web", "server"))
                .thenRefuses(
                        NO_SUCH_ENTITY, "Role server cannot be found in Instance Profile web.");
    }

    @Test
    void whatever_is_asked_of_a_missing_profile_or_with_a_missing_role_is_refused() {
        List.of(
                        add("none", "server"),
                        remove("none", "server"),
                        new TagInstanceProfile(name("none"), tags(1)),
                        new UntagInstanceProfile(name("none"), List.of("key0")),
                        new DeleteInstanceProfile(name("none")))
                .forEach(command ->
                        world().when(command)
                                .thenRefuses(
                                        NO_SUCH_ENTITY, "Instance Profile none cannot be found."));
        List.of(add("web", "none"), remove("web", "none"))
                .forEach(command ->
                        world().when(command)
                                .thenRefuses(
                                        NO_SUCH_ENTITY,
                                        "The role with name none cannot be found."));
    }

    @Test
    void neither_a_profile_with_a_role_nor_a_role_in_a_profile_is_deleted() {
        AccountScenario full = world().and(roleAdded("server", "web"));
        full.when(new DeleteInstanceProfile(name("web"))).thenRefuses(DELETE_CONFLICT, HOLDS_ROLE);
        full.when(new DeleteRole(name("server"))).thenRefuses(DELETE_CONFLICT, HOLDS_ROLE);
        AccountScenario empty = full.and(new RoleRemovedFromInstanceProfile(WEB, SERVER));
        empty.when(new DeleteInstanceProfile(name("web")))
                .thenHappens(new InstanceProfileDeleted(WEB));
        empty.when(new DeleteRole(name("server"))).thenHappens(new RoleDeleted(SERVER));
    }

    @Test
    void tags_are_set_and_removed_by_keys_in_the_same_case_only() {
        List<Tag> added = List.of(new Tag("KEY0", "a"));
        AccountScenario tagged =
                world().and(new InstanceProfileTagged(WEB, tags(1)))
                        .when(new TagInstanceProfile(name("web"), added))
                        .thenHappens(new InstanceProfileTagged(WEB, added));
        tagged.when(new TagInstanceProfile(name("web"), added)).thenNothingHappens();
        tagged.when(new UntagInstanceProfile(name("web"), List.of("Key0"))).thenNothingHappens();
        AccountScenario untagged =
                tagged.when(new UntagInstanceProfile(name("web"), List.of("KEY0")))
                        .thenHappens(new InstanceProfileUntagged(WEB, List.of("KEY0")));
        assertThat(untagged.account().instanceProfiles().existing(WEB).tags().tags())
                .isEqualTo(tags(1));
    }

    @Test
    void tags_are_checked_from_the_start_and_later() {
        List<Tag> twice = List.of(new Tag("a", "1"), new Tag("a", "2"));
        given().when(new CreateInstanceProfile(name("web"), EntityPath.ROOT, twice))
                .thenRefuses(INVALID_INPUT, "Duplicate tag keys found.");
        world().when(new TagInstanceProfile(name("web"), tags(51)))
                .thenRefuses(LIMIT_EXCEEDED, "The number of tags has reached the maximum limit.");
    }
}
