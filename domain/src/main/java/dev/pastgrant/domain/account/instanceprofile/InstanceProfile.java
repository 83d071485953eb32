package dev.pastgrant.domain.account.instanceprofile;

import static dev.pastgrant.domain.tag.TagKeyCase.COUNTS;

import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileCreated;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileDeleted;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileTagged;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileUntagged;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.RoleAddedToInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.RoleRemovedFromInstanceProfile;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The name under which an EC2 instance gets a role.
 *
 * @param roles its roles; AWS allows one
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-ec2_instance-profiles.html">Use
 *     instance profiles</a>
 */
public record InstanceProfile(
        UniqueId id,
        EntityName name,
        EntityPath path,
        Instant createdAt,
        List<UniqueId> roles,
        Tags tags)
        implements Entity {
    /** What stands before the path in an ARN. */
    public static final String RESOURCE_TYPE = "instance-profile";

    public InstanceProfile {
        roles = List.copyOf(roles);
    }

    public Arn arn(AccountRef account) {
        return Arn.iam(account, RESOURCE_TYPE + path + name);
    }

    private InstanceProfile adding(UniqueId role) {
        require(!roles.contains(role), "instance profile `" + name + "` has role `" + role + "`");
        return withRoles(Stream.concat(roles.stream(), Stream.of(role)).toList());
    }

    private InstanceProfile removing(UniqueId role) {
        require(roles.contains(role), "instance profile `" + name + "` lacks role `" + role + "`");
        return withRoles(roles.stream().filter(each -> !each.equals(role)).toList());
    }

    private InstanceProfile withRoles(List<UniqueId> changed) {
        return new InstanceProfile(id, name, path, createdAt, changed, tags);
    }

    private InstanceProfile withTags(Tags changed) {
        return new InstanceProfile(id, name, path, createdAt, roles, changed);
    }

    private InstanceProfile empty() {
        require(roles.isEmpty(), "instance profile `" + name + "` still has a role");
        return this;
    }

    private static void require(boolean possible, String otherwise) {
        if (!possible) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** The account's instance profiles after an event. */
    public static Directory<InstanceProfile> evolve(
            Directory<InstanceProfile> profiles, InstanceProfileEvent event) {
        return switch (event) {
            case InstanceProfileCreated(var id, var name, var path, var at, var tags) ->
                    profiles.adding(
                            new InstanceProfile(id, name, path, at, List.of(), new Tags(tags)));
            case RoleAddedToInstanceProfile(var id, var role) ->
                    profiles.with(profiles.existing(id).adding(role));
            case RoleRemovedFromInstanceProfile(var id, var role) ->
                    profiles.with(profiles.existing(id).removing(role));
            case InstanceProfileTagged(var id, var tags) -> {
                InstanceProfile profile = profiles.existing(id);
                yield profiles.with(profile.withTags(profile.tags().with(tags, COUNTS)));
            }
            case InstanceProfileUntagged(var id, var keys) -> {
                InstanceProfile profile = profiles.existing(id);
                yield profiles.with(profile.withTags(profile.tags().without(keys, COUNTS)));
            }
            case InstanceProfileDeleted(var id) ->
                    profiles.without(profiles.existing(id).empty().id());
        };
    }
}
