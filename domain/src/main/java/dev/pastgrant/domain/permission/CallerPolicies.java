package dev.pastgrant.domain.permission;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.Surroundings.ControlPolicies;
import dev.pastgrant.domain.account.group.Group;
import dev.pastgrant.domain.account.policy.AwsPolicy;
import dev.pastgrant.domain.account.policy.Grants;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.ParsedPolicy;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.request.PolicyLayers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The policies of a caller: its own, its groups', its boundary, those of its session, and those
 * above its account.
 */
public final class CallerPolicies {
    private CallerPolicies() {}

    public static PolicyLayers of(Account account, Surroundings around, Caller caller) {
        return switch (caller) {
            case Caller.Root _ -> ofRoot(account.id(), around);
            case Caller.IamUser user -> ofUser(account, around, user);
            case Caller.RoleSession session -> ofRole(account, around, session);
        };
    }

    private static PolicyLayers ofUser(
            Account account, Surroundings around, Caller.IamUser caller) {
        return of(account, around, caller.user())
                .withSession(session(account, around, caller.session(), caller.arn()));
    }

    private static PolicyLayers ofRole(
            Account account, Surroundings around, Caller.RoleSession caller) {
        return of(account, around, caller.role())
                .withSession(
                        session(account, around, caller.grant(), caller.role().arn(account.ref())));
    }

    /** A user's policies, which apply to all its credentials. */
    public static PolicyLayers of(Account account, Surroundings around, User user) {
        Arn arn = user.arn(account.ref());
        List<AttributedPolicy> policies =
                new ArrayList<>(granted(account, around, user.grants(), arn));
        for (UniqueId groupId : user.groups()) {
            Group group = account.groups().existing(groupId);
            policies.addAll(granted(account, around, group.grants(), group.arn(account.ref())));
        }
        policies.addAll(AccountGrants.of(account, arn));
        return under(around, account.id(), PolicyLayers.ofIdentity(policies))
                .withBoundary(boundary(account, around, user.grants(), arn));
    }

    /** A role's policies, which apply to each of its sessions. */
    public static PolicyLayers of(Account account, Surroundings around, Role role) {
        Arn arn = role.arn(account.ref());
        List<AttributedPolicy> policies = granted(account, around, role.grants(), arn);
        return under(around, account.id(), PolicyLayers.ofIdentity(policies))
                .withBoundary(boundary(account, around, role.grants(), arn));
    }

    /** The policies above the account, which limit its root user. */
    public static PolicyLayers ofRoot(AccountId account, Surroundings around) {
        return under(around, account, PolicyLayers.NONE);
    }

    /**
     * The layers under the policies above the account, as they apply to requests to its own
     * resources.
     */
    private static PolicyLayers under(
            Surroundings around, AccountId account, PolicyLayers policies) {
        ControlPolicies above = around.above(account);
        return policies.withServiceControl(above.service()).withResourceControl(above.resource());
    }

    /** A group's policies. */
    public static PolicyLayers of(Account account, Surroundings around, Group group) {
        return PolicyLayers.ofIdentity(
                granted(account, around, group.grants(), group.arn(account.ref())));
    }

    private static List<AttributedPolicy> granted(
            Account account, Surroundings around, Grants grants, Arn holder) {
        List<AttributedPolicy> policies = new ArrayList<>();
        grants.inline()
                .forEach((name, text) ->
                        policies.add(
                                AttributedPolicy.of(text, new PolicySource.Inline(name, holder))));
        grants.attached().forEach(policy -> policies.add(managed(account, around, policy, holder)));
        return policies;
    }

    private static @Nullable AttributedPolicy boundary(
            Account account, Surroundings around, Grants grants, Arn holder) {
        return grants.boundary() == null
                ? null
                : managed(account, around, grants.boundary(), holder);
    }

    /**
     * The policies that narrow a session. A policy that has been deleted since then grants nothing,
     * and the session stays narrowed.
     */
    private static @Nullable List<AttributedPolicy> session(
            Account account, Surroundings around, @Nullable SessionGrant grant, Arn holder) {
        if (grant == null || (grant.policy() == null && grant.policyArns().isEmpty())) {
            return null;
        }
        List<AttributedPolicy> policies = new ArrayList<>();
        if (grant.policy() != null) {
            policies.add(AttributedPolicy.of(grant.policy(), new PolicySource.Session()));
        }
        grant.policyArns().stream()
                .filter(arn -> around.policy(account, arn).isPresent())
                .forEach(arn -> policies.add(managed(account, around, arn, holder)));
        return policies;
    }

    private static AttributedPolicy managed(
            Account account, Surroundings around, Arn policy, Arn holder) {
        PolicySource source = new PolicySource.Managed(policy, holder);
        return around.policy(account, policy)
                .map(found -> AttributedPolicy.of(found.document(), source))
                .orElseGet(() -> missing(policy, source));
    }

    /**
     * AWS's policies are data that the node was started with. One that is attached and missing
     * there might deny anything, so that everything is denied.
     */
    private static AttributedPolicy missing(Arn policy, PolicySource source) {
        String fault = "policy `" + policy + "` is attached but missing";
        if (!AwsPolicy.isNamedBy(policy)) {
            throw new IllegalStateException(fault);
        }
        return new AttributedPolicy(new ParsedPolicy.Malformed(fault, null), source);
    }
}
