package dev.pastgrant.domain.account.group;

import dev.pastgrant.domain.account.policy.Grants;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A set of users under one set of permissions.
 *
 * @param members the ids of its users
 */
public record Group(
        UniqueId id,
        EntityName name,
        EntityPath path,
        Instant createdAt,
        Grants grants,
        SortedSet<UniqueId> members)
        implements Entity {
    public Group {
        members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
    }

    public EntityRef ref() {
        return new EntityRef(UniqueId.Kind.GROUP, id);
    }

    public static Arn arn(AccountRef account, EntityPath path, EntityName name) {
        return Arn.iam(account, "group" + path + name);
    }

    public Arn arn(AccountRef account) {
        return arn(account, path, name);
    }

    public Group withGrants(Grants changed) {
        return new Group(id, name, path, createdAt, changed, members);
    }

    private Group moved(EntityName newName, EntityPath newPath) {
        return new Group(id, newName, newPath, createdAt, grants, members);
    }

    private Group withMember(UniqueId user) {
        SortedSet<UniqueId> more = new TreeSet<>(members);
        if (!more.add(user)) {
            throw new IllegalStateException("user `" + user + "` is in the group already");
        }
        return new Group(id, name, path, createdAt, grants, more);
    }

    private Group withoutMember(UniqueId user) {
        SortedSet<UniqueId> fewer = new TreeSet<>(members);
        if (!fewer.remove(user)) {
            throw new IllegalStateException("user `" + user + "` is not in the group");
        }
        return new Group(id, name, path, createdAt, grants, fewer);
    }

    /** The account's groups after an event. */
    public static Directory<Group> evolve(Directory<Group> groups, GroupEvent event) {
        UniqueId id = event.groupId();
        return switch (event) {
            case GroupEvent.GroupCreated(_, var name, var path, var at) ->
                    groups.adding(
                            new Group(
                                    id, name, path, at, Grants.NONE, Collections.emptySortedSet()));
            case GroupEvent.GroupMoved(_, var name, var path) ->
                    groups.with(groups.existing(id).moved(name, path));
            case GroupEvent.UserAddedToGroup(_, var user) ->
                    groups.with(groups.existing(id).withMember(user));
            case GroupEvent.UserRemovedFromGroup(_, var user) ->
                    groups.with(groups.existing(id).withoutMember(user));
            case GroupEvent.GroupDeleted _ -> {
                if (!groups.existing(id).members().isEmpty()) {
                    throw new IllegalStateException("group `" + id + "` still has users");
                }
                yield groups.without(id);
            }
        };
    }
}
