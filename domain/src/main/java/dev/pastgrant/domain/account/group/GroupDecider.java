package dev.pastgrant.domain.account.group;

import static dev.pastgrant.domain.account.Decision.accept;
import static dev.pastgrant.domain.account.Decision.refuse;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.group.GroupCommand.AddUserToGroup;
import dev.pastgrant.domain.account.group.GroupCommand.CreateGroup;
import dev.pastgrant.domain.account.group.GroupCommand.DeleteGroup;
import dev.pastgrant.domain.account.group.GroupCommand.RemoveUserFromGroup;
import dev.pastgrant.domain.account.group.GroupCommand.UpdateGroup;
import dev.pastgrant.domain.account.group.GroupEvent.GroupCreated;
import dev.pastgrant.domain.account.group.GroupEvent.GroupDeleted;
import dev.pastgrant.domain.account.group.GroupEvent.GroupMoved;
import dev.pastgrant.domain.account.group.GroupEvent.UserAddedToGroup;
import dev.pastgrant.domain.account.group.GroupEvent.UserRemovedFromGroup;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.UniqueId;
import java.util.Optional;

/** The rules for groups. */
public final class GroupDecider {
    private GroupDecider() {}

    public static Decision decide(
            Account account, GroupCommand command, Circumstances circumstances) {
        Optional<Group> group = account.groups().find(command.name());
        if (command instanceof CreateGroup create && group.isEmpty()) {
            return create(account, create, circumstances);
        }
        return group.map(existing -> decide(account, existing, command, circumstances))
                .orElseGet(() -> refuse(NoSuchEntity.group(command.name())));
    }

    private static Decision create(Account account, CreateGroup command, Circumstances given) {
        int quota = given.quotas().of(Quota.GROUPS_PER_ACCOUNT);
        if (account.groups().size() >= quota) {
            return refuse(Refusal.quotaExceeded(Quota.GROUPS_PER_ACCOUNT, quota));
        }
        UniqueId id = given.ids().next(UniqueId.Kind.GROUP);
        return accept(new GroupCreated(id, command.name(), command.path(), given.now()));
    }

    private static Decision decide(
            Account account, Group group, GroupCommand command, Circumstances given) {
        return switch (command) {
            case CreateGroup create -> refuse(alreadyExists(create.name()));
            case UpdateGroup update -> update(account, group, update);
            case DeleteGroup _ ->
                    obstacleToDeletion(group)
                            .map(Decision::refuse)
                            .orElseGet(() -> accept(new GroupDeleted(group.id())));
            case AddUserToGroup(_, var userName) ->
                    account.users()
                            .find(userName)
                            .map(user -> add(group, user, given))
                            .orElseGet(() -> refuse(NoSuchEntity.user(userName)));
            case RemoveUserFromGroup(_, var userName) ->
                    account.users()
                            .find(userName)
                            .map(user -> remove(group, user))
                            .orElseGet(() -> refuse(NoSuchEntity.user(userName)));
        };
    }

    private static Decision update(Account account, Group group, UpdateGroup command) {
        EntityName name = command.newName() == null ? group.name() : command.newName();
        EntityPath path = command.newPath() == null ? group.path() : command.newPath();
        Optional<Group> other = account.groups().find(name);
        if (other.isPresent() && !other.get().id().equals(group.id())) {
            return refuse(alreadyExists(name));
        }
        if (name.equals(group.name()) && path.equals(group.path())) {
            return accept();
        }
        return accept(new GroupMoved(group.id(), name, path));
    }

    private static Optional<Refusal> obstacleToDeletion(Group group) {
        if (!group.members().isEmpty()) {
            return conflict("must remove users from group first.");
        }
        if (!group.grants().attached().isEmpty()) {
            return conflict("must detach all policies first.");
        }
        return group.grants().inline().isEmpty()
                ? Optional.empty()
                : conflict("must delete policies first.");
    }

    private static Decision add(Group group, User user, Circumstances given) {
        if (group.members().contains(user.id())) {
            return accept();
        }
        int quota = given.quotas().of(Quota.GROUPS_PER_USER);
        return user.groups().size() >= quota
                ? refuse(Refusal.quotaExceeded(Quota.GROUPS_PER_USER, quota))
                : accept(new UserAddedToGroup(group.id(), user.id()));
    }

    private static Decision remove(Group group, User user) {
        return group.members().contains(user.id())
                ? accept(new UserRemovedFromGroup(group.id(), user.id()))
                : accept();
    }

    private static Optional<Refusal> conflict(String reason) {
        return Optional.of(Refusal.deleteConflict("Cannot delete entity, " + reason));
    }

    private static Refusal alreadyExists(EntityName name) {
        return Refusal.alreadyExists("Group with name " + name + " already exists.");
    }
}
