package dev.pastgrant.domain.call;

import dev.pastgrant.domain.Account;
import dev.pastgrant.domain.authorization.AttributedPolicy;
import dev.pastgrant.domain.authorization.PolicyLayers;
import dev.pastgrant.domain.authorization.PolicySource;
import dev.pastgrant.domain.authorization.PolicyText;
import dev.pastgrant.domain.group.Group;
import dev.pastgrant.domain.identity.Arn;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.domain.identity.UniqueId;
import dev.pastgrant.domain.policy.ManagedPolicy;
import dev.pastgrant.domain.user.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may do, and the values of one state of its account that say so. Values never
 * change, so whether another state says the same shows in comparing references: one look-up for
 * each group and managed policy. Where only documents of policies differ, they are put in their
 * places and all else is kept: a new version is compiled once, and each of its holders makes a new
 * list when it next asks. Earlier states are still decided by the policies of their day.
 *
 * @param holder the user or role
 * @param groups those of the user
 * @param groupsOfAccount where the groups were looked up
 * @param policies the managed policies among its own, its groups' and its boundary
 * @param policiesOfAccount where the policies were looked up
 */
record Standing(
        Entity holder,
        List<Group> groups,
        Directory<Group> groupsOfAccount,
        List<Managed> policies,
        Directory<ManagedPolicy> policiesOfAccount,
        Authority authority) {

    /** A managed policy under the name by which it is attached. */
    private record Managed(Arn arn, ManagedPolicy policy) {}

    static Standing of(Account account, Entity holder, Authority authority) {
        return new Standing(
                holder,
                groups(holder).stream().map(account.groups()::existing).toList(),
                account.groups(),
                managed(account, authority.layers()),
                account.policies(),
                authority);
    }

    private static Collection<UniqueId> groups(Entity holder) {
        return holder instanceof User user ? user.groups() : List.of();
    }

    private static List<Managed> managed(Account account, PolicyLayers layers) {
        return Stream.of(layers.identity(), layers.boundary(), layers.session())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .flatMap(policy -> policy.source().policyArn().stream())
                .distinct()
                .flatMap(
                        arn -> account.policy(arn).map(policy -> new Managed(arn, policy)).stream())
                .toList();
    }

    /** Whether a state of the account says the very same. */
    boolean isOf(Account account, Entity present) {
        return isSame(holder, present)
                && isSame(groupsOfAccount, account.groups())
                && isSame(policiesOfAccount, account.policies());
    }

    /**
     * The same caller's in another state of its account; null if more may differ than documents, so
     * that it must be gathered anew.
     */
    @Nullable Standing in(Account account, Entity present) {
        if (!isSame(holder, present) || !hasSameGroups(account)) {
            return null;
        }
        PolicyLayers layers = authority.layers();
        List<Managed> now = new ArrayList<>(policies.size());
        for (Managed known : policies) {
            ManagedPolicy policy = account.policies().get(known.policy().id()).orElse(null);
            if (policy == null) {
                return null;
            }
            if (isSame(policy, known.policy())) {
                now.add(known);
            } else {
                layers = with(layers, known.arn(), policy.document());
                now.add(new Managed(known.arn(), policy));
            }
        }
        return new Standing(
                holder,
                groups,
                account.groups(),
                now,
                account.policies(),
                isSame(layers, authority.layers()) ? authority : authority.with(layers));
    }

    private boolean hasSameGroups(Account account) {
        for (Group group : groups) {
            if (!isSame(group, account.groups().get(group.id()).orElse(null))) {
                return false;
            }
        }
        return true;
    }

    private static PolicyLayers with(PolicyLayers layers, Arn policy, PolicyText document) {
        return new PolicyLayers(
                with(layers.identity(), policy, document),
                with(layers.boundary(), policy, document),
                with(layers.session(), policy, document),
                layers.resource(),
                layers.serviceControl(),
                layers.resourceControl(),
                layers.endpoint());
    }

    private static @Nullable List<AttributedPolicy> with(
            @Nullable List<AttributedPolicy> policies, Arn policy, PolicyText document) {
        if (policies == null) {
            return null;
        }
        List<AttributedPolicy> changed = new ArrayList<>(policies.size());
        for (AttributedPolicy each : policies) {
            boolean isIt =
                    each.source() instanceof PolicySource.Managed(var arn, _) && arn.equals(policy);
            changed.add(isIt ? AttributedPolicy.of(document, each.source()) : each);
        }
        return changed;
    }

    @SuppressWarnings("ReferenceEquality") // To take equal values for different costs but time.
    private static boolean isSame(Object one, @Nullable Object other) {
        return one == other;
    }
}
