package dev.pastgrant.domain.account.policy;

import static dev.pastgrant.domain.account.Decision.accept;
import static dev.pastgrant.domain.account.Decision.refuse;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.policy.GrantCommand.AttachPolicy;
import dev.pastgrant.domain.account.policy.GrantCommand.DeleteInlinePolicy;
import dev.pastgrant.domain.account.policy.GrantCommand.DeletePermissionsBoundary;
import dev.pastgrant.domain.account.policy.GrantCommand.DetachPolicy;
import dev.pastgrant.domain.account.policy.GrantCommand.PutInlinePolicy;
import dev.pastgrant.domain.account.policy.GrantCommand.PutPermissionsBoundary;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyDeleted;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PermissionsBoundaryDeleted;
import dev.pastgrant.domain.account.policy.GrantEvent.PermissionsBoundaryPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyAttached;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyDetached;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules for what users, groups and roles are granted. */
public final class GrantDecider {
    private GrantDecider() {}

    public static Decision decide(
            Account account, GrantCommand command, Circumstances circumstances) {
        return account.entity(command.kind(), command.name())
                .map(entity ->
                        protection(account, entity)
                                .map(Decision::refuse)
                                .orElseGet(() -> decide(account, entity, command, circumstances)))
                .orElseGet(() -> refuse(NoSuchEntity.entity(command.kind(), command.name())));
    }

    /** The refusal to change what a role has that is only AWS's to change. */
    private static Optional<Refusal> protection(Account account, EntityRef entity) {
        return account.roles().get(entity.id()).flatMap(Role::protection);
    }

    private static Decision decide(
            Account account, EntityRef entity, GrantCommand command, Circumstances given) {
        Quotas quotas = given.quotas();
        Grants grants = account.grants(entity);
        Partition in = account.ref().partition();
        return switch (command) {
            case AttachPolicy(_, _, var policy) -> attach(account, entity, policy, given);
            case DetachPolicy(_, _, var policy) ->
                    grants.attached().contains(policy)
                            ? accept(new PolicyDetached(entity, policy))
                            : refuse(NoSuchEntity.policy(policy));
            case PutInlinePolicy(_, var owner, var name, var document) ->
                    checkInline(entity.kind(), owner.text(), grants, name, document, in, quotas)
                            .map(Decision::refuse)
                            .orElseGet(() ->
                                    document.equals(grants.inline().get(name))
                                            ? accept()
                                            : accept(new InlinePolicyPut(entity, name, document)));
            case DeleteInlinePolicy(var kind, _, var name) ->
                    grants.inline().containsKey(name)
                            ? accept(new InlinePolicyDeleted(entity, name))
                            : refuse(NoSuchEntity.inlinePolicy(kind, name));
            case PutPermissionsBoundary(_, _, var policy) ->
                    checkBoundary(account, policy, given)
                            .map(Decision::refuse)
                            .orElseGet(() ->
                                    policy.equals(grants.boundary())
                                            ? accept()
                                            : accept(new PermissionsBoundaryPut(entity, policy)));
            case DeletePermissionsBoundary(var kind, var name) ->
                    grants.boundary() == null
                            ? refuse(noBoundary(kind, name.text()))
                            : accept(new PermissionsBoundaryDeleted(entity));
        };
    }

    /** What is wrong with the policies that a new role gets; empty if nothing is. */
    public static Optional<Refusal> checkGrants(
            Account account,
            EntityName role,
            List<Arn> attached,
            Map<String, PolicyText> inline,
            Circumstances given) {
        Optional<Refusal> bad =
                attached.stream()
                        .flatMap(arn ->
                                checkAttachable(account, arn, UniqueId.Kind.ROLE, given).stream())
                        .findFirst();
        int limit = given.quotas().of(Quota.POLICIES_PER_ROLE);
        if (bad.isEmpty() && Set.copyOf(attached).size() > limit) {
            return Optional.of(Refusal.quotaExceeded(Quota.POLICIES_PER_ROLE, limit));
        }
        Grants grants = Grants.NONE;
        for (Map.Entry<String, PolicyText> each : inline.entrySet()) {
            if (bad.isEmpty()) {
                bad =
                        checkInline(
                                UniqueId.Kind.ROLE,
                                role.text(),
                                grants,
                                each.getKey(),
                                each.getValue(),
                                account.ref().partition(),
                                given.quotas());
            }
            grants = grants.put(each.getKey(), each.getValue());
        }
        return bad;
    }

    private static Decision attach(
            Account account, EntityRef entity, Arn policy, Circumstances given) {
        Optional<Refusal> bad = checkAttachable(account, policy, entity.kind(), given);
        if (bad.isPresent()) {
            return refuse(bad.get());
        }
        Grants grants = account.grants(entity);
        if (grants.attached().contains(policy)) {
            return accept();
        }
        Quota quota = attachedQuota(entity.kind());
        int limit = given.quotas().of(quota);
        return grants.attached().size() >= limit
                ? refuse(Refusal.quotaExceeded(quota, limit))
                : accept(new PolicyAttached(entity, policy));
    }

    private static Optional<Refusal> checkAttachable(
            Account account, Arn arn, UniqueId.Kind to, Circumstances given) {
        if (given.surroundings().policy(account, arn).isEmpty()) {
            return Optional.of(NoSuchEntity.attachablePolicy(arn));
        }
        return isAttachable(account, arn, given)
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                IamError.POLICY_NOT_ATTACHABLE,
                                "Cannot attach a Service Role Policy to a Customer "
                                        + title(to)
                                        + "."));
    }

    private static boolean isAttachable(Account account, Arn policy, Circumstances given) {
        return given.surroundings()
                .policy(account, policy)
                .filter(found -> !(found instanceof AwsPolicy ofAws) || ofAws.isAttachable())
                .isPresent();
    }

    private static Optional<Refusal> checkInline(
            UniqueId.Kind kind,
            String owner,
            Grants grants,
            String name,
            PolicyText document,
            Partition partition,
            Quotas quotas) {
        Optional<Refusal> malformed = PolicyRules.checkInlinePolicy(document, partition);
        if (malformed.isPresent()) {
            return malformed;
        }
        int quota = quotas.of(inlineQuota(kind));
        int size =
                grants.put(name, document).inline().values().stream()
                        .mapToInt(PolicyRules::size)
                        .sum();
        return size <= quota
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                IamError.LIMIT_EXCEEDED,
                                "Maximum policy size of %d bytes exceeded for %s %s"
                                        .formatted(quota, word(kind), owner)));
    }

    /**
     * What is wrong with a permissions boundary. Empty if nothing is, or if there is no boundary.
     */
    public static Optional<Refusal> checkBoundary(
            Account account, @Nullable Arn policy, Circumstances given) {
        return policy == null || isAttachable(account, policy, given)
                ? Optional.empty()
                : Optional.of(
                        Refusal.noSuchEntity(
                                "Scope ARN: " + policy + " does not exist or is not attachable."));
    }

    private static Refusal noBoundary(UniqueId.Kind kind, String name) {
        return Refusal.noSuchEntity(
                "The %s with name %s has no permissions boundary.".formatted(word(kind), name));
    }

    private static Quota attachedQuota(UniqueId.Kind kind) {
        return switch (kind) {
            case USER -> Quota.POLICIES_PER_USER;
            case GROUP -> Quota.POLICIES_PER_GROUP;
            case ROLE -> Quota.POLICIES_PER_ROLE;
            case MANAGED_POLICY, INSTANCE_PROFILE, SERVER_CERTIFICATE -> throw grantless(kind);
        };
    }

    private static Quota inlineQuota(UniqueId.Kind kind) {
        return switch (kind) {
            case USER -> Quota.USER_POLICY_SIZE;
            case GROUP -> Quota.GROUP_POLICY_SIZE;
            case ROLE -> Quota.ROLE_POLICY_SIZE;
            case MANAGED_POLICY, INSTANCE_PROFILE, SERVER_CERTIFICATE -> throw grantless(kind);
        };
    }

    private static IllegalArgumentException grantless(UniqueId.Kind kind) {
        return new IllegalArgumentException("nothing is granted to a " + word(kind));
    }

    private static String title(UniqueId.Kind kind) {
        return switch (kind) {
            case USER -> "User";
            case GROUP -> "Group";
            case ROLE -> "Role";
            case MANAGED_POLICY -> "Policy";
            case INSTANCE_PROFILE -> "Instance Profile";
            case SERVER_CERTIFICATE -> "Server Certificate";
        };
    }

    private static String word(UniqueId.Kind kind) {
        return title(kind).toLowerCase(Locale.ROOT);
    }
}
