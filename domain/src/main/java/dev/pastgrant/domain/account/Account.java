package dev.pastgrant.domain.account;

import dev.pastgrant.domain.account.credential.AccessKeyEvent;
import dev.pastgrant.domain.account.credential.AccessKeys;
import dev.pastgrant.domain.account.group.Group;
import dev.pastgrant.domain.account.group.GroupEvent;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasCreated;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasDeleted;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import dev.pastgrant.domain.account.mfa.MfaDevices;
import dev.pastgrant.domain.account.mfa.MfaEvent;
import dev.pastgrant.domain.account.policy.GrantEvent;
import dev.pastgrant.domain.account.policy.Grants;
import dev.pastgrant.domain.account.policy.ManagedPolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.role.RoleEvent;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.account.user.UserEvent;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One AWS account: an immutable value, the fold of its events.
 *
 * @param openedAt when it was opened; none before
 * @param alias the name in its sign-in link; none unless it was given one
 */
public record Account(
        AccountId id,
        @Nullable Instant openedAt,
        @Nullable String alias,
        Directory<User> users,
        Directory<Group> groups,
        Directory<Role> roles,
        Directory<ManagedPolicy> policies,
        AccessKeys accessKeys,
        MfaDevices mfaDevices) {

    /** The account before anything happened to it. */
    public static Account unopened(AccountId id) {
        return new Account(
                id,
                null,
                null,
                Directory.empty(),
                Directory.empty(),
                Directory.empty(),
                Directory.empty(),
                AccessKeys.NONE,
                MfaDevices.NONE);
    }

    public boolean isOpen() {
        return openedAt != null;
    }

    /**
     * The account after an event. Every event ever written is accepted, whatever the rules are now.
     *
     * @throws IllegalStateException if the event cannot have happened to this account
     */
    public Account evolve(AccountEvent event) {
        return switch (event) {
            case AccountLifecycleEvent e -> evolve(e);
            case UserEvent e -> evolve(e);
            case GroupEvent e -> evolve(e);
            case RoleEvent e -> withRoles(Role.evolve(roles, e));
            case ManagedPolicyEvent e -> withPolicies(ManagedPolicyEvent.evolve(policies, e));
            case GrantEvent e -> withGrants(e.entity(), GrantEvent.evolve(grants(e.entity()), e));
            case AccessKeyEvent e -> evolve(e);
            case MfaEvent e -> evolve(e);
        };
    }

    private Account evolve(AccountLifecycleEvent event) {
        return switch (event) {
            case AccountOpened(var account, var at) -> {
                require(!isOpen() && account.equals(id), "account `" + id + "` is open");
                yield with(at, alias);
            }
            case AccountAliasCreated(var name) -> with(openedAt, name);
            case AccountAliasDeleted(var name) -> {
                require(name.equals(alias), "`" + name + "` is not the alias");
                yield with(openedAt, null);
            }
        };
    }

    private Account evolve(UserEvent event) {
        if (event instanceof UserEvent.UserDeleted(var user)) {
            require(accessKeys.of(user).isEmpty(), "user `" + user + "` still has access keys");
            require(mfaDevices.of(user).isEmpty(), "user `" + user + "` still has MFA devices");
        }
        return withUsers(User.evolve(users, event));
    }

    private Account evolve(AccessKeyEvent event) {
        if (event instanceof AccessKeyEvent.AccessKeyCreated created) {
            requireOwner(created.owner());
        }
        return withAccessKeys(accessKeys.evolve(event));
    }

    private Account evolve(MfaEvent event) {
        if (event instanceof MfaEvent.MfaDeviceEnabled enabled) {
            requireOwner(enabled.owner());
        }
        return withMfaDevices(mfaDevices.evolve(event));
    }

    private void requireOwner(UniqueId owner) {
        boolean exists = owner.equals(UniqueId.root(id)) || users.get(owner).isPresent();
        require(exists, "credentials for `" + owner + "`, who does not exist");
    }

    private static void require(boolean possible, String otherwise) {
        if (!possible) {
            throw new IllegalStateException(otherwise);
        }
    }

    private Account evolve(GroupEvent event) {
        Account changed = withGroups(Group.evolve(groups, event));
        return switch (event) {
            case GroupEvent.UserAddedToGroup(var group, var user) ->
                    changed.withUsers(users.with(users.existing(user).joining(group)));
            case GroupEvent.UserRemovedFromGroup(var group, var user) ->
                    changed.withUsers(users.with(users.existing(user).leaving(group)));
            case GroupEvent.GroupCreated _, GroupEvent.GroupMoved _, GroupEvent.GroupDeleted _ ->
                    changed;
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

    /** What the user, group or role was granted; it must exist. */
    public Grants grants(EntityRef entity) {
        return switch (entity.kind()) {
            case USER -> users.existing(entity.id()).grants();
            case GROUP -> groups.existing(entity.id()).grants();
            case ROLE -> roles.existing(entity.id()).grants();
            case MANAGED_POLICY -> throw new IllegalStateException("a policy is granted nothing");
        };
    }

    /** The user of that ARN. */
    public Optional<User> user(Arn arn) {
        return named(arn, users).filter(found -> found.arn(id).equals(arn));
    }

    /** The role of that ARN. */
    public Optional<Role> role(Arn arn) {
        return named(arn, roles).filter(found -> found.arn(id).equals(arn));
    }

    /** The customer-managed policy of that ARN. */
    public Optional<ManagedPolicy> policy(Arn arn) {
        return named(arn, policies).filter(found -> found.arn(id).equals(arn));
    }

    private static <E extends Entity> Optional<E> named(Arn arn, Directory<E> among) {
        String resource = arn.resource();
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        return EntityName.isValid(name) ? among.find(new EntityName(name)) : Optional.empty();
    }

    /** Whether any user, group or role has the policy attached, or is bounded by it. */
    public boolean isInUse(Arn policy) {
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

    /** The id of whoever owns a credential; empty if there is no such user. */
    public Optional<UniqueId> ownerId(Owner owner) {
        return switch (owner) {
            case Owner.Root _ -> Optional.of(UniqueId.root(id));
            case Owner.Named(var name) -> users.find(name).map(User::id);
        };
    }

    /** The refusal for an owner who is not there. */
    public Refusal missing(Owner owner) {
        return switch (owner) {
            case Owner.Root _ -> throw new IllegalStateException("every account has a root user");
            case Owner.Named(var name) -> NoSuchEntity.user(name);
        };
    }

    private Account withGrants(EntityRef entity, Grants changed) {
        UniqueId who = entity.id();
        return switch (entity.kind()) {
            case USER -> withUsers(users.with(users.existing(who).withGrants(changed)));
            case GROUP -> withGroups(groups.with(groups.existing(who).withGrants(changed)));
            case ROLE -> withRoles(roles.with(roles.existing(who).withGrants(changed)));
            case MANAGED_POLICY -> throw new IllegalStateException("a policy is granted nothing");
        };
    }

    private Account with(@Nullable Instant opened, @Nullable String name) {
        return new Account(
                id, opened, name, users, groups, roles, policies, accessKeys, mfaDevices);
    }

    private Account withUsers(Directory<User> changed) {
        return new Account(
                id, openedAt, alias, changed, groups, roles, policies, accessKeys, mfaDevices);
    }

    private Account withGroups(Directory<Group> changed) {
        return new Account(
                id, openedAt, alias, users, changed, roles, policies, accessKeys, mfaDevices);
    }

    private Account withRoles(Directory<Role> changed) {
        return new Account(
                id, openedAt, alias, users, groups, changed, policies, accessKeys, mfaDevices);
    }

    private Account withPolicies(Directory<ManagedPolicy> changed) {
        return new Account(
                id, openedAt, alias, users, groups, roles, changed, accessKeys, mfaDevices);
    }

    private Account withAccessKeys(AccessKeys changed) {
        return new Account(
                id, openedAt, alias, users, groups, roles, policies, changed, mfaDevices);
    }

    private Account withMfaDevices(MfaDevices changed) {
        return new Account(
                id, openedAt, alias, users, groups, roles, policies, accessKeys, changed);
    }
}
