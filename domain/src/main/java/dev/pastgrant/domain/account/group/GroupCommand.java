package dev.pastgrant.domain.account.group;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import org.jspecify.annotations.Nullable;

/** A request to change groups. */
public sealed interface GroupCommand extends AccountCommand {
    EntityName name();

    record CreateGroup(EntityName name, EntityPath path) implements GroupCommand {}

    /** Renames or moves a group. A name or path that is null stays as it is. */
    record UpdateGroup(EntityName name, @Nullable EntityName newName, @Nullable EntityPath newPath)
            implements GroupCommand {}

    record DeleteGroup(EntityName name) implements GroupCommand {}

    record AddUserToGroup(EntityName name, EntityName userName) implements GroupCommand {}

    record RemoveUserFromGroup(EntityName name, EntityName userName) implements GroupCommand {}
}
