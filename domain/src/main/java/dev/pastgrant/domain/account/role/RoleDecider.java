package dev.pastgrant.domain.account.role;

import static dev.pastgrant.domain.account.Decision.accept;
import static dev.pastgrant.domain.account.Decision.refuse;
import static dev.pastgrant.domain.tag.TagKeyCase.IGNORED;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.TagDecider;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileDecider;
import dev.pastgrant.domain.account.policy.GrantDecider;
import dev.pastgrant.domain.account.policy.GrantEvent;
import dev.pastgrant.domain.account.role.RoleCommand.AcquireRole;
import dev.pastgrant.domain.account.role.RoleCommand.CreateRole;
import dev.pastgrant.domain.account.role.RoleCommand.DeleteRole;
import dev.pastgrant.domain.account.role.RoleCommand.TagRole;
import dev.pastgrant.domain.account.role.RoleCommand.UntagRole;
import dev.pastgrant.domain.account.role.RoleCommand.UpdateAssumeRolePolicy;
import dev.pastgrant.domain.account.role.RoleCommand.UpdateRole;
import dev.pastgrant.domain.account.role.RoleEvent.RoleAcquired;
import dev.pastgrant.domain.account.role.RoleEvent.RoleCreated;
import dev.pastgrant.domain.account.role.RoleEvent.RoleDeleted;
import dev.pastgrant.domain.account.role.RoleEvent.RoleTagged;
import dev.pastgrant.domain.account.role.RoleEvent.RoleUntagged;
import dev.pastgrant.domain.account.role.RoleEvent.RoleUpdated;
import dev.pastgrant.domain.account.role.RoleEvent.TrustPolicyUpdated;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.TagRules;
import dev.pastgrant.policy.catalogue.ServiceLinkedRole;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules for roles. */
public final class RoleDecider {
    private RoleDecider() {}

    public static Decision decide(
            Account account, RoleCommand command, Circumstances circumstances) {
        Optional<Role> role = account.roles().find(command.name());
        if (command instanceof CreateRole create && role.isEmpty()) {
            return create(account, create, circumstances);
        }
        if (command instanceof AcquireRole acquire && role.isEmpty()) {
            return acquire(account, acquire, circumstances);
        }
        return role.map(existing ->
                        protection(existing, command)
                                .map(Decision::refuse)
                                .orElseGet(() -> decide(account, existing, command, circumstances)))
                .orElseGet(() -> refuse(NoSuchEntity.role(command.name())));
    }

    /**
     * The refusal to change a service-linked role. Its description and its tags may be changed (70
     * % sure of a description that UpdateRole changes).
     */
    private static Optional<Refusal> protection(Role role, RoleCommand command) {
        return switch (command) {
            case UpdateRole(_, _, var seconds) ->
                    seconds == null ? Optional.empty() : role.protection();
            case UpdateAssumeRolePolicy _, DeleteRole _ -> role.protection();
            case CreateRole _, AcquireRole _, TagRole _, UntagRole _ -> Optional.empty();
        };
    }

    /** Makes the role with its policies. A fault of any of them is a refusal of the whole. */
    private static Decision acquire(Account account, AcquireRole command, Circumstances given) {
        Optional<Refusal> refusal =
                GrantDecider.checkGrants(
                        account,
                        command.name(),
                        command.managedPolicies(),
                        command.inlinePolicies(),
                        given);
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        return switch (create(account, command.role(), given)) {
            case Decision.Accepted(var created) ->
                    new Decision.Accepted(acquired(command, created));
            case Decision.Refused refused -> refused;
            case Decision.Attempted attempted -> attempted;
        };
    }

    private static List<AccountEvent> acquired(AcquireRole command, List<AccountEvent> created) {
        UniqueId id = ((RoleCreated) created.getFirst()).roleId();
        EntityRef role = new EntityRef(UniqueId.Kind.ROLE, id);
        SourceTemplate source = command.source();
        List<AccountEvent> events = new ArrayList<>(created);
        events.add(new RoleAcquired(id, source.template(), source.minorVersion()));
        command.managedPolicies().stream()
                .distinct()
                .forEach(policy -> events.add(new GrantEvent.PolicyAttached(role, policy)));
        command.inlinePolicies()
                .forEach((name, policy) ->
                        events.add(new GrantEvent.InlinePolicyPut(role, name, policy)));
        return events;
    }

    private static Decision create(Account account, CreateRole command, Circumstances given) {
        if (command.path().text().startsWith(ServiceLinkedRole.PATH)) {
            return refuse(
                    Refusal.invalidInput(
                            "Path prefix '"
                                    + ServiceLinkedRole.PATH
                                    + "' can only be used for AWS Service linked Roles"));
        }
        int quota = given.quotas().of(Quota.ROLES_PER_ACCOUNT);
        if (account.roles().size() >= quota) {
            return refuse(Refusal.quotaExceeded(Quota.ROLES_PER_ACCOUNT, quota));
        }
        Optional<Refusal> refusal =
                TagRules.check(command.tags(), IGNORED)
                        .or(() ->
                                GrantDecider.checkBoundary(
                                        account, command.permissionsBoundary(), given))
                        .or(() -> TrustPolicies.check(account, command.trustPolicy(), given));
        return refusal.map(Decision::refuse)
                .orElseGet(() -> new Decision.Accepted(created(account, command, given)));
    }

    private static List<AccountEvent> created(
            Account account, CreateRole command, Circumstances given) {
        UniqueId id = given.ids().next(UniqueId.Kind.ROLE);
        PolicyText trust = command.trustPolicy();
        List<AccountEvent> events = new ArrayList<>();
        events.add(
                new RoleCreated(
                        id,
                        command.name(),
                        command.path(),
                        given.now(),
                        trust,
                        TrustPolicies.trusted(account, trust),
                        command.description(),
                        command.maxSessionSeconds(),
                        command.tags()));
        if (command.permissionsBoundary() != null) {
            EntityRef ref = new EntityRef(UniqueId.Kind.ROLE, id);
            events.add(new GrantEvent.PermissionsBoundaryPut(ref, command.permissionsBoundary()));
        }
        return events;
    }

    private static Decision decide(
            Account account, Role role, RoleCommand command, Circumstances given) {
        return switch (command) {
            case CreateRole create ->
                    refuse(
                            Refusal.alreadyExists(
                                    "Role with name " + create.name() + " already exists."));
            case AcquireRole acquire ->
                    refuse(
                            new Refusal(
                                    IamError.NAME_CONFLICT,
                                    "Role with name " + acquire.name() + " already exists."));
            case UpdateRole(_, var description, var seconds) -> update(role, description, seconds);
            case UpdateAssumeRolePolicy(_, var trust) ->
                    TrustPolicies.check(account, trust, given)
                            .map(Decision::refuse)
                            .orElseGet(() -> retrust(account, role, trust));
            case DeleteRole _ ->
                    obstacleToDeletion(account, role)
                            .map(Decision::refuse)
                            .orElseGet(() -> accept(new RoleDeleted(role.id())));
            case TagRole(_, var tags) ->
                    TagDecider.tag(role.tags(), tags, IGNORED, new RoleTagged(role.id(), tags));
            case UntagRole(_, var keys) ->
                    TagDecider.untag(role.tags(), keys, IGNORED, new RoleUntagged(role.id(), keys));
        };
    }

    private static Decision update(
            Role role, @Nullable String newDescription, @Nullable Integer newSeconds) {
        String description = newDescription == null ? role.description() : newDescription;
        int seconds = newSeconds == null ? role.maxSessionSeconds() : newSeconds;
        return Objects.equals(description, role.description())
                        && seconds == role.maxSessionSeconds()
                ? accept()
                : accept(new RoleUpdated(role.id(), description, seconds));
    }

    /**
     * Saves a trust policy. Even the same text may now name another user, if the earlier one was
     * deleted and created again.
     */
    private static Decision retrust(Account account, Role role, PolicyText trust) {
        List<TrustedPrincipal> trusted = TrustPolicies.trusted(account, trust);
        return trust.equals(role.trustPolicy()) && trusted.equals(role.trusted())
                ? accept()
                : accept(new TrustPolicyUpdated(role.id(), trust, trusted));
    }

    private static Optional<Refusal> obstacleToDeletion(Account account, Role role) {
        if (!role.grants().attached().isEmpty()) {
            return Optional.of(
                    Refusal.deleteConflict(
                            "Cannot delete entity, must detach all policies first."));
        }
        if (!role.grants().inline().isEmpty()) {
            return Optional.of(
                    Refusal.deleteConflict("Cannot delete entity, must delete policies first."));
        }
        return account.resources().use(role.id())
                ? Optional.of(InstanceProfileDecider.holdsRole())
                : Optional.empty();
    }
}
