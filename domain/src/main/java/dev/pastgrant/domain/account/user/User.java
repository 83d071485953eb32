package dev.pastgrant.domain.account.user;

import static dev.pastgrant.domain.tag.TagKeyCase.IGNORED;

import dev.pastgrant.domain.account.policy.Grants;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An IAM user: a person or an application, with long-lived credentials.
 *
 * @param groups the ids of the groups that the user is in
 */
public record User(
        UniqueId id,
        EntityName name,
        EntityPath path,
        Instant createdAt,
        Tags tags,
        Grants grants,
        SortedSet<UniqueId> groups)
        implements Entity {
    public User {
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
    }

    public EntityRef ref() {
        return new EntityRef(UniqueId.Kind.USER, id);
    }

    public static Arn arn(AccountRef account, EntityPath path, EntityName name) {
        return Arn.iam(account, "user" + path + name);
    }

    public Arn arn(AccountRef account) {
        return arn(account, path, name);
    }

    public User withGrants(Grants changed) {
        return new User(id, name, path, createdAt, tags, changed, groups);
    }

    public User joining(UniqueId group) {
        SortedSet<UniqueId> more = new TreeSet<>(groups);
        more.add(group);
        return new User(id, name, path, createdAt, tags, grants, more);
    }

    public User leaving(UniqueId group) {
        SortedSet<UniqueId> fewer = new TreeSet<>(groups);
        fewer.remove(group);
        return new User(id, name, path, createdAt, tags, grants, fewer);
    }

    private User withTags(Tags changed) {
        return new User(id, name, path, createdAt, changed, grants, groups);
    }

    private User moved(EntityName newName, EntityPath newPath) {
        return new User(id, newName, newPath, createdAt, tags, grants, groups);
    }

    /** The account's users after an event. */
    public static Directory<User> evolve(Directory<User> users, UserEvent event) {
        UniqueId id = event.userId();
        return switch (event) {
            case UserEvent.UserCreated(_, var name, var path, var at, var tags) ->
                    users.adding(
                            new User(
                                    id,
                                    name,
                                    path,
                                    at,
                                    new Tags(tags),
                                    Grants.NONE,
                                    Collections.emptySortedSet()));
            case UserEvent.UserMoved(_, var name, var path) ->
                    users.with(users.existing(id).moved(name, path));
            case UserEvent.UserTagged(_, var tags) -> {
                User user = users.existing(id);
                yield users.with(user.withTags(user.tags().with(tags, IGNORED)));
            }
            case UserEvent.UserUntagged(_, var keys) -> {
                User user = users.existing(id);
                yield users.with(user.withTags(user.tags().without(keys, IGNORED)));
            }
            case UserEvent.UserDeleted _ -> {
                if (!users.existing(id).groups().isEmpty()) {
                    throw new IllegalStateException("user `" + id + "` is still in a group");
                }
                yield users.without(id);
            }
        };
    }
}
