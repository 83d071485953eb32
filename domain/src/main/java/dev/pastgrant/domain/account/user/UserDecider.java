package dev.pastgrant.domain.account.user;

import static dev.pastgrant.domain.account.Decision.accept;
import static dev.pastgrant.domain.account.Decision.refuse;
import static dev.pastgrant.domain.tag.TagKeyCase.IGNORED;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.TagDecider;
import dev.pastgrant.domain.account.policy.GrantDecider;
import dev.pastgrant.domain.account.policy.GrantEvent;
import dev.pastgrant.domain.account.user.UserCommand.CreateUser;
import dev.pastgrant.domain.account.user.UserCommand.DeleteUser;
import dev.pastgrant.domain.account.user.UserCommand.TagUser;
import dev.pastgrant.domain.account.user.UserCommand.UntagUser;
import dev.pastgrant.domain.account.user.UserCommand.UpdateUser;
import dev.pastgrant.domain.account.user.UserEvent.UserCreated;
import dev.pastgrant.domain.account.user.UserEvent.UserDeleted;
import dev.pastgrant.domain.account.user.UserEvent.UserMoved;
import dev.pastgrant.domain.account.user.UserEvent.UserTagged;
import dev.pastgrant.domain.account.user.UserEvent.UserUntagged;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.TagRules;
import dev.pastgrant.policy.id.UniqueId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules for users. */
public final class UserDecider {
    private UserDecider() {}

    public static Decision decide(
            Account account, UserCommand command, Circumstances circumstances) {
        Optional<User> user = account.users().find(command.name());
        if (command instanceof CreateUser create) {
            return user.isPresent()
                    ? refuse(alreadyExists(create.name()))
                    : create(account, create, circumstances);
        }
        return user.map(existing -> decide(account, existing, command))
                .orElseGet(() -> refuse(NoSuchEntity.user(command.name())));
    }

    private static Decision create(Account account, CreateUser command, Circumstances given) {
        int quota = given.quotas().of(Quota.USERS_PER_ACCOUNT);
        if (account.users().size() >= quota) {
            return refuse(Refusal.quotaExceeded(Quota.USERS_PER_ACCOUNT, quota));
        }
        Optional<Refusal> refusal =
                TagRules.check(command.tags(), IGNORED)
                        .or(() ->
                                GrantDecider.checkBoundary(
                                        account, command.permissionsBoundary(), given));
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        UniqueId id = given.ids().next(UniqueId.Kind.USER);
        List<AccountEvent> events = new ArrayList<>();
        events.add(
                new UserCreated(id, command.name(), command.path(), given.now(), command.tags()));
        if (command.permissionsBoundary() != null) {
            EntityRef ref = new EntityRef(UniqueId.Kind.USER, id);
            events.add(new GrantEvent.PermissionsBoundaryPut(ref, command.permissionsBoundary()));
        }
        return new Decision.Accepted(events);
    }

    private static Decision decide(Account account, User user, UserCommand command) {
        return switch (command) {
            case CreateUser _ -> refuse(alreadyExists(user.name()));
            case UpdateUser update -> update(account, user, update);
            case DeleteUser _ ->
                    obstacleToDeletion(account, user)
                            .map(Decision::refuse)
                            .orElseGet(() -> accept(new UserDeleted(user.id())));
            case TagUser(_, var tags) ->
                    TagDecider.tag(user.tags(), tags, IGNORED, new UserTagged(user.id(), tags));
            case UntagUser(_, var keys) ->
                    TagDecider.untag(user.tags(), keys, IGNORED, new UserUntagged(user.id(), keys));
        };
    }

    private static Decision update(Account account, User user, UpdateUser command) {
        EntityName name = command.newName() == null ? user.name() : command.newName();
        EntityPath path = command.newPath() == null ? user.path() : command.newPath();
        Optional<User> other = account.users().find(name);
        if (other.isPresent() && !other.get().id().equals(user.id())) {
            return refuse(alreadyExists(name));
        }
        if (name.equals(user.name()) && path.equals(user.path())) {
            return accept();
        }
        return accept(new UserMoved(user.id(), name, path));
    }

    private static Optional<Refusal> obstacleToDeletion(Account account, User user) {
        if (!user.grants().attached().isEmpty()) {
            return conflict("must detach all policies first.");
        }
        if (!user.grants().inline().isEmpty()) {
            return conflict("must delete policies first.");
        }
        if (account.loginProfiles().of(user.id()).isPresent()) {
            return conflict("must delete login profile first.");
        }
        if (!account.accessKeys().of(user.id()).isEmpty()) {
            return conflict("must delete access keys first.");
        }
        if (!account.mfaDevices().of(user.id()).isEmpty()) {
            return conflict("must delete MFA device first.");
        }
        if (!account.credentials().signingCertificates().of(user.id()).isEmpty()) {
            return conflict("must delete signing certificates first.");
        }
        if (!account.credentials().sshPublicKeys().of(user.id()).isEmpty()) {
            return conflict("must remove referenced objects first.");
        }
        return user.groups().isEmpty()
                ? Optional.empty()
                : conflict("must remove users from group first.");
    }

    private static Optional<Refusal> conflict(String reason) {
        return Optional.of(Refusal.deleteConflict("Cannot delete entity, " + reason));
    }

    private static Refusal alreadyExists(EntityName name) {
        return Refusal.alreadyExists("User with name " + name + " already exists.");
    }
}
