package dev.pastgrant.domain.account.user;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request to change IAM users. */
public sealed interface UserCommand extends AccountCommand {
    EntityName name();

    record CreateUser(
            EntityName name, EntityPath path, @Nullable Arn permissionsBoundary, List<Tag> tags)
            implements UserCommand {}

    /** Renames or moves a user. A name or path that is null stays as it is. */
    record UpdateUser(EntityName name, @Nullable EntityName newName, @Nullable EntityPath newPath)
            implements UserCommand {}

    record DeleteUser(EntityName name) implements UserCommand {}

    record TagUser(EntityName name, List<Tag> tags) implements UserCommand {}

    record UntagUser(EntityName name, List<String> tagKeys) implements UserCommand {}
}
