package dev.pastgrant.domain.account.instanceprofile;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.tag.Tag;
import java.util.List;

/** A request to change instance profiles. */
public sealed interface InstanceProfileCommand extends AccountCommand {
    EntityName name();

    record CreateInstanceProfile(EntityName name, EntityPath path, List<Tag> tags)
            implements InstanceProfileCommand {}

    record AddRoleToInstanceProfile(EntityName name, EntityName role)
            implements InstanceProfileCommand {}

    record RemoveRoleFromInstanceProfile(EntityName name, EntityName role)
            implements InstanceProfileCommand {}

    record TagInstanceProfile(EntityName name, List<Tag> tags) implements InstanceProfileCommand {}

    record UntagInstanceProfile(EntityName name, List<String> tagKeys)
            implements InstanceProfileCommand {}

    record DeleteInstanceProfile(EntityName name) implements InstanceProfileCommand {}
}
