package dev.pastgrant.domain.account;

import dev.pastgrant.domain.account.group.Group;
import dev.pastgrant.domain.account.group.GroupEvent;
import dev.pastgrant.domain.account.policy.GrantEvent;
import dev.pastgrant.domain.account.policy.Grants;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.role.RoleEvent;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.account.user.UserEvent;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.util.Optional;
import java.util.stream.Stream;

/** The users, groups and roles of an account, with their group memberships and grants. */
public record AccountIdentities(
        Directory<User> users, Directory<Group> groups, Directory<Role> roles) {
    public static final AccountIdentities NONE =
            new AccountIdentities(Directory.empty(), Directory.empty(), Directory.empty());

    /** The identities after an event about a user. */
    public AccountIdentities evolve(UserEvent event) {
        return withUsers(User.evolve(users, event));
    }

    /** The identities after an event about a role. */
    public AccountIdentities evolve(RoleEvent event) {
        return withRoles(Role.evolve(roles, event));
    }

    /**
     * The identities after an event about a group. Joining or leaving a group changes the user as
     * well.
     */
    public AccountIdentities evolve(GroupEvent event) {
        AccountIdentities changed = withGroups(Group.evolve(groups, event));
        return switch (event) {
            case GroupEvent.UserAddedToGroup(var group, var user) ->
                    changed.withUsers(users.with(users.existing(user).joining(group)));
            case GroupEvent.UserRemovedFromGroup(var group, var user) ->
                    changed.withUsers(users.with(users.existing(user).leaving(group)));
            case GroupEvent.GroupCreated _, GroupEvent.GroupMoved _, GroupEvent.GroupDeleted _ ->
                    changed;
        };
    }

    /** The identities after one of them gained or lost a grant. */
    public AccountIdentities evolve(GrantEvent event) {
        Grants changed = GrantEvent.evolve(grants(event.entity()), event);
        UniqueId who = event.entity().id();
        return switch (event.entity().kind()) {
            case USER -> withUsers(users.with(users.existing(who).withGrants(changed)));
            case GROUP -> withGroups(groups.with(groups.existing(who).withGrants(changed)));
            case ROLE -> withRoles(roles.with(roles.existing(who).withGrants(changed)));
            case MANAGED_POLICY -> throw new IllegalStateException("a policy is granted nothing");
        };
    }

    /** The user, group or role of that name. */
    public Optional<EntityRef> entity(UniqueId.Kind kind, EntityName name) {
        return switch (kind) {
            case USER -> users.find(name).map(User::ref);
            case GROUP -> groups.find(name).map(Group::ref);
            case ROLE -> roles.find(name).map(Role::ref);
            case MANAGED_POLICY -> Optional.empty();
        };
    }

    /** The grants of a user, group or role that exists. */
    public Grants grants(EntityRef entity) {
        return switch (entity.kind()) {
            case USER -> users.existing(entity.id()).grants();
            case GROUP -> groups.existing(entity.id()).grants();
            case ROLE -> roles.existing(entity.id()).grants();
            case MANAGED_POLICY -> throw new IllegalStateException("a policy is granted nothing");
        };
    }

    /** Whether any user, group or role has the policy attached, or is bounded by it. */
    public boolean use(Arn policy) {
        return allGrants()
                .anyMatch(grants ->
                        grants.attached().contains(policy) || policy.equals(grants.boundary()));
    }

    private Stream<Grants> allGrants() {
        return Stream.of(
                        users.byId().values().stream().map(User::grants),
                        groups.byId().values().stream().map(Group::grants),
                        roles.byId().values().stream().map(Role::grants))
                .flatMap(grants -> grants);
    }

    private AccountIdentities withUsers(Directory<User> changed) {
        return new AccountIdentities(changed, groups, roles);
    }

    private AccountIdentities withGroups(Directory<Group> changed) {
        return new AccountIdentities(users, changed, roles);
    }

    private AccountIdentities withRoles(Directory<Role> changed) {
        return new AccountIdentities(users, groups, changed);
    }
}
