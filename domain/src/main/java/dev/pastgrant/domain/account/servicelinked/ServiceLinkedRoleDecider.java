package dev.pastgrant.domain.account.servicelinked;

import static dev.pastgrant.domain.account.Decision.accept;
import static dev.pastgrant.domain.account.Decision.refuse;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyAttached;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.role.RoleEvent.RoleCreated;
import dev.pastgrant.domain.account.role.RoleEvent.RoleDeleted;
import dev.pastgrant.domain.account.servicelinked.ServiceLinkedRoleCommand.CreateServiceLinkedRole;
import dev.pastgrant.domain.account.servicelinked.ServiceLinkedRoleCommand.DeleteServiceLinkedRole;
import dev.pastgrant.domain.account.servicelinked.ServiceLinkedRoleEvent.ServiceLinkedRoleDeletionStarted;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.catalogue.ServiceLinkedRole;
import dev.pastgrant.policy.catalogue.ServiceLinkedRoles;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import java.util.Optional;

/** The rules for service-linked roles. */
public final class ServiceLinkedRoleDecider {
    /** The longest name of a role. */
    private static final int NAME_MAX = 64;

    private ServiceLinkedRoleDecider() {}

    public static Decision decide(
            Account account, ServiceLinkedRoleCommand command, Circumstances given) {
        return switch (command) {
            case CreateServiceLinkedRole create -> create(account, create, given);
            case DeleteServiceLinkedRole delete ->
                    account.roles()
                            .find(delete.role())
                            .filter(Role::isServiceLinked)
                            .map(role -> delete(role, delete, given))
                            .orElseGet(() -> deletedAlready(account, delete, given));
        };
    }

    private static Decision create(
            Account account, CreateServiceLinkedRole command, Circumstances given) {
        Optional<ServiceLinkedRole> known = ServiceLinkedRoles.of(command.service());
        if (known.isEmpty()) {
            return refuse(
                    Refusal.invalidInput(
                            "Cannot find Service Linked Role template for " + command.service()));
        }
        if (command.suffix() != null && !known.get().takesSuffix()) {
            return refuse(
                    Refusal.invalidInput("Custom suffix is not allowed for " + command.service()));
        }
        String name = known.get().named(command.suffix());
        int quota = given.quotas().of(Quota.ROLES_PER_ACCOUNT);
        if (name.length() > NAME_MAX) {
            return refuse(Refusal.invalidInput("Service role name " + name + " is too long."));
        }
        if (account.roles().find(new EntityName(name)).isPresent()) {
            return refuse(
                    Refusal.invalidInput(
                            "Service role name "
                                    + name
                                    + " has been taken in this account, please try a different"
                                    + " suffix."));
        }
        return account.roles().size() >= quota
                ? refuse(Refusal.quotaExceeded(Quota.ROLES_PER_ACCOUNT, quota))
                : created(account, known.get(), new EntityName(name), command, given);
    }

    private static Decision created(
            Account account,
            ServiceLinkedRole known,
            EntityName name,
            CreateServiceLinkedRole command,
            Circumstances given) {
        UniqueId id = given.ids().next(UniqueId.Kind.ROLE);
        return accept(
                new RoleCreated(
                        id,
                        name,
                        new EntityPath(known.path()),
                        given.now(),
                        trustPolicy(known.service()),
                        List.of(),
                        command.description(),
                        Role.DEFAULT_SESSION_SECONDS,
                        List.of()),
                new PolicyAttached(
                        new EntityRef(UniqueId.Kind.ROLE, id),
                        Arn.awsPolicy(account.ref().partition(), known.policy())));
    }

    private static PolicyText trustPolicy(String service) {
        return new PolicyText(
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
                        + "{\"Service\":\""
                        + service
                        + "\"},\"Action\":\"sts:AssumeRole\"}]}");
    }

    private static Decision delete(
            Role role, DeleteServiceLinkedRole command, Circumstances given) {
        String task = "task" + role.path() + role.name() + "/" + command.task();
        return accept(
                new ServiceLinkedRoleDeletionStarted(task, role.name(), given.now()),
                new RoleDeleted(role.id()));
    }

    /** Whoever asks for a deletion that still goes on is told of it. */
    private static Decision deletedAlready(
            Account account, DeleteServiceLinkedRole command, Circumstances given) {
        return account.resources()
                        .roleDeletions()
                        .last(command.role())
                        .filter(deletion -> deletion.isInProgress(given.now()))
                        .isPresent()
                ? accept()
                : refuse(NoSuchEntity.role(command.role()));
    }
}
