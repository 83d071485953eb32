package dev.pastgrant.domain.account.instanceprofile;

import static dev.pastgrant.domain.account.Decision.accept;
import static dev.pastgrant.domain.account.Decision.refuse;
import static dev.pastgrant.domain.tag.TagKeyCase.COUNTS;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.TagDecider;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand.AddRoleToInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand.CreateInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand.DeleteInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand.RemoveRoleFromInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand.TagInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand.UntagInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileCreated;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileDeleted;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileTagged;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileUntagged;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.RoleAddedToInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.RoleRemovedFromInstanceProfile;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.TagRules;
import dev.pastgrant.policy.id.UniqueId;
import java.util.Optional;
import java.util.function.Function;

/** The rules for instance profiles. */
public final class InstanceProfileDecider {
    private InstanceProfileDecider() {}

    public static Decision decide(
            Account account, InstanceProfileCommand command, Circumstances given) {
        Optional<InstanceProfile> profile = account.instanceProfiles().find(command.name());
        if (command instanceof CreateInstanceProfile create && profile.isEmpty()) {
            return create(account, create, given);
        }
        return profile.map(existing -> decide(account, existing, command, given))
                .orElseGet(() -> refuse(NoSuchEntity.instanceProfile(command.name())));
    }

    private static Decision create(
            Account account, CreateInstanceProfile command, Circumstances given) {
        int quota = given.quotas().of(Quota.INSTANCE_PROFILES_PER_ACCOUNT);
        if (account.instanceProfiles().size() >= quota) {
            return refuse(Refusal.quotaExceeded(Quota.INSTANCE_PROFILES_PER_ACCOUNT, quota));
        }
        return TagRules.check(command.tags(), COUNTS)
                .map(Decision::refuse)
                .orElseGet(() ->
                        accept(
                                new InstanceProfileCreated(
                                        given.ids().next(UniqueId.Kind.INSTANCE_PROFILE),
                                        command.name(),
                                        command.path(),
                                        given.now(),
                                        command.tags())));
    }

    private static Decision decide(
            Account account,
            InstanceProfile profile,
            InstanceProfileCommand command,
            Circumstances given) {
        return switch (command) {
            case CreateInstanceProfile(var name, _, _) ->
                    refuse(Refusal.alreadyExists("Instance Profile " + name + " already exists."));
            case AddRoleToInstanceProfile(_, var role) ->
                    onRole(account, role, found -> add(profile, found, given));
            case RemoveRoleFromInstanceProfile(_, var role) ->
                    onRole(account, role, found -> remove(profile, found));
            case TagInstanceProfile(_, var tags) ->
                    TagDecider.tag(
                            profile.tags(),
                            tags,
                            COUNTS,
                            new InstanceProfileTagged(profile.id(), tags));
            case UntagInstanceProfile(_, var keys) ->
                    TagDecider.untag(
                            profile.tags(),
                            keys,
                            COUNTS,
                            new InstanceProfileUntagged(profile.id(), keys));
            case DeleteInstanceProfile _ ->
                    profile.roles().isEmpty()
                            ? accept(new InstanceProfileDeleted(profile.id()))
                            : refuse(holdsRole());
        };
    }

    private static Decision onRole(
            Account account, EntityName name, Function<Role, Decision> rule) {
        return account.roles()
                .find(name)
                .map(role ->
                        role.protection().map(Decision::refuse).orElseGet(() -> rule.apply(role)))
                .orElseGet(() -> refuse(NoSuchEntity.role(name)));
    }

    /** A profile that is full refuses the role that it has already, too. */
    private static Decision add(InstanceProfile profile, Role role, Circumstances given) {
        int quota = given.quotas().of(Quota.ROLES_PER_INSTANCE_PROFILE);
        if (profile.roles().size() >= quota) {
            return refuse(Refusal.quotaExceeded(Quota.ROLES_PER_INSTANCE_PROFILE, quota));
        }
        return profile.roles().contains(role.id())
                ? refuse(
                        Refusal.alreadyExists(
                                "Role "
                                        + role.name()
                                        + " already exists in Instance Profile "
                                        + profile.name()
                                        + "."))
                : accept(new RoleAddedToInstanceProfile(profile.id(), role.id()));
    }

    private static Decision remove(InstanceProfile profile, Role role) {
        return profile.roles().contains(role.id())
                ? accept(new RoleRemovedFromInstanceProfile(profile.id(), role.id()))
                : refuse(NoSuchEntity.roleInInstanceProfile(role.name(), profile.name()));
    }

    /** The refusal to delete a profile that has a role, or a role that is in a profile. */
    public static Refusal holdsRole() {
        return Refusal.deleteConflict(
                "Cannot delete entity, must remove roles from instance profile first.");
    }
}
