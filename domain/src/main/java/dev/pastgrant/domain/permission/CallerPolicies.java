package dev.pastgrant.domain.permission;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.group.Group;
import dev.pastgrant.domain.account.policy.Grants;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.RequestPrincipal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The policies of a caller: its own, its groups', its boundary, and those of its session. */
public final class CallerPolicies {
    private CallerPolicies() {}

    public static PolicyLayers of(Account account, Caller caller) {
        return switch (caller) {
            case Caller.Root _ -> PolicyLayers.NONE;
            case Caller.IamUser user -> ofUser(account, user);
            case Caller.RoleSession session -> ofRole(account, session);
        };
    }

    /** The caller as policies see it. */
    public static RequestPrincipal principal(Caller caller) {
        return switch (caller) {
            case Caller.Root root -> new RequestPrincipal.Root(root.account());
            case Caller.IamUser user -> new RequestPrincipal.User(user.arn(), user.user().id());
            case Caller.RoleSession session ->
                    new RequestPrincipal.RoleSession(
                            session.role().arn(session.account()),
                            session.role().id(),
                            session.sessionName());
        };
    }

    private static PolicyLayers ofUser(Account account, Caller.IamUser caller) {
        return of(account, caller.user())
                .withSession(session(account, caller.session(), caller.arn()));
    }

    private static PolicyLayers ofRole(Account account, Caller.RoleSession caller) {
        return of(account, caller.role())
                .withSession(session(account, caller.grant(), caller.role().arn(account.id())));
    }

    /** A user's policies, whatever it signs with. */
    public static PolicyLayers of(Account account, User user) {
        Arn arn = user.arn(account.id());
        List<AttributedPolicy> policies = new ArrayList<>(granted(account, user.grants(), arn));
        for (UniqueId groupId : user.groups()) {
            Group group = account.groups().existing(groupId);
            policies.addAll(granted(account, group.grants(), group.arn(account.id())));
        }
        return PolicyLayers.ofIdentity(policies)
                .withBoundary(boundary(account, user.grants(), arn));
    }

    /** A role's policies, which bind each of its sessions. */
    public static PolicyLayers of(Account account, Role role) {
        Arn arn = role.arn(account.id());
        return PolicyLayers.ofIdentity(granted(account, role.grants(), arn))
                .withBoundary(boundary(account, role.grants(), arn));
    }

    /** A group's policies, whoever its members are. */
    public static PolicyLayers of(Account account, Group group) {
        return PolicyLayers.ofIdentity(granted(account, group.grants(), group.arn(account.id())));
    }

    private static List<AttributedPolicy> granted(Account account, Grants grants, Arn holder) {
        List<AttributedPolicy> policies = new ArrayList<>();
        grants.inline()
                .forEach((name, text) ->
                        policies.add(
                                AttributedPolicy.of(text, new PolicySource.Inline(name, holder))));
        grants.attached().forEach(policy -> policies.add(managed(account, policy, holder)));
        return policies;
    }

    private static @Nullable AttributedPolicy boundary(Account account, Grants grants, Arn holder) {
        return grants.boundary() == null ? null : managed(account, grants.boundary(), holder);
    }

    /** A policy that was deleted since grants nothing, and the session stays narrowed. */
    private static @Nullable List<AttributedPolicy> session(
            Account account, @Nullable SessionGrant grant, Arn holder) {
        if (grant == null || (grant.policy() == null && grant.policyArns().isEmpty())) {
            return null;
        }
        List<AttributedPolicy> policies = new ArrayList<>();
        if (grant.policy() != null) {
            policies.add(AttributedPolicy.of(grant.policy(), new PolicySource.Session()));
        }
        grant.policyArns().stream()
                .filter(arn -> account.policy(arn).isPresent())
                .forEach(arn -> policies.add(managed(account, arn, holder)));
        return policies;
    }

    private static AttributedPolicy managed(Account account, Arn policy, Arn holder) {
        return account.policy(policy)
                .map(found ->
                        AttributedPolicy.of(
                                found.document(), new PolicySource.Managed(policy, holder)))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "policy `" + policy + "` is attached but missing"));
    }
}
