package dev.pastgrant.domain.account;

import dev.pastgrant.domain.account.group.Group;
import dev.pastgrant.domain.account.group.GroupEvent;
import dev.pastgrant.domain.account.policy.GrantEvent;
import dev.pastgrant.domain.account.policy.Grants;
import dev.pastgrant.domain.account.policy.PolicyUses;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.role.RoleEvent;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.account.user.UserEvent;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.policy.id.UniqueId;
import java.util.Optional;

/**
 * The users, groups and roles of an account, with their group memberships and grants.
 *
 * @param policyUses how often these grants use each managed policy
 */
public record AccountIdentities(
        Directory<User> users,
        Directory<Group> groups,
        Directory<Role> roles,
        PolicyUses policyUses) {
    public static final AccountIdentities NONE =
            new AccountIdentities(
                    Directory.empty(), Directory.empty(), Directory.empty(), PolicyUses.NONE);

    /** The identities after an event about a user. */
    public AccountIdentities evolve(UserEvent event) {
        AccountIdentities changed = withUsers(User.evolve(users, event));
        return event instanceof UserEvent.UserDeleted(var user)
                ? changed.withoutGrants(users.existing(user).grants())
                : changed;
    }

    /** The identities after an event about a role. */
    public AccountIdentities evolve(RoleEvent event) {
        AccountIdentities changed = withRoles(Role.evolve(roles, event));
        return event instanceof RoleEvent.RoleDeleted(var role)
                ? changed.withoutGrants(roles.existing(role).grants())
                : changed;
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
            case GroupEvent.GroupDeleted(var group) ->
                    changed.withoutGrants(groups.existing(group).grants());
            case GroupEvent.GroupCreated _, GroupEvent.GroupMoved _ -> changed;
        };
    }

    /** The identities after one of them gained or lost a grant. */
    public AccountIdentities evolve(GrantEvent event) {
        Grants before = grants(event.entity());
        Grants changed = GrantEvent.evolve(before, event);
        UniqueId who = event.entity().id();
        AccountIdentities granted =
                switch (event.entity().kind()) {
                    case USER -> withUsers(users.with(users.existing(who).withGrants(changed)));
                    case GROUP -> withGroups(groups.with(groups.existing(who).withGrants(changed)));
                    case ROLE -> withRoles(roles.with(roles.existing(who).withGrants(changed)));
                    case MANAGED_POLICY, INSTANCE_PROFILE, SERVER_CERTIFICATE ->
                            throw grantless(event.entity());
                };
        return granted.using(policyUses.changed(before, changed));
    }

    private AccountIdentities withoutGrants(Grants gone) {
        return using(policyUses.changed(gone, Grants.NONE));
    }

    private AccountIdentities using(PolicyUses changed) {
        return new AccountIdentities(users, groups, roles, changed);
    }

    /** The user, group or role of that name. */
    public Optional<EntityRef> entity(UniqueId.Kind kind, EntityName name) {
        return switch (kind) {
            case USER -> users.find(name).map(User::ref);
            case GROUP -> groups.find(name).map(Group::ref);
            case ROLE -> roles.find(name).map(Role::ref);
            case MANAGED_POLICY, INSTANCE_PROFILE, SERVER_CERTIFICATE -> Optional.empty();
        };
    }

    /** The grants of a user, group or role that exists. */
    public Grants grants(EntityRef entity) {
        return switch (entity.kind()) {
            case USER -> users.existing(entity.id()).grants();
            case GROUP -> groups.existing(entity.id()).grants();
            case ROLE -> roles.existing(entity.id()).grants();
            case MANAGED_POLICY, INSTANCE_PROFILE, SERVER_CERTIFICATE -> throw grantless(entity);
        };
    }

    private static IllegalStateException grantless(EntityRef entity) {
        return new IllegalStateException("nothing is granted to `" + entity.id() + "`");
    }

    /** These identities with other users. */
    public AccountIdentities withUsers(Directory<User> changed) {
        return new AccountIdentities(changed, groups, roles, policyUses);
    }

    /** These identities with other groups. */
    public AccountIdentities withGroups(Directory<Group> changed) {
        return new AccountIdentities(users, changed, roles, policyUses);
    }

    /** These identities with other roles. */
    public AccountIdentities withRoles(Directory<Role> changed) {
        return new AccountIdentities(users, groups, changed, policyUses);
    }
}
