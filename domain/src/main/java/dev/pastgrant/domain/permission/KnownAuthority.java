package dev.pastgrant.domain.permission;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountSettings;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.group.Group;
import dev.pastgrant.domain.account.policy.ManagedPolicy;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.request.PolicyLayers;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may do, with the values of one state of its account from which that follows. The
 * values are immutable, so comparing references shows whether another state says the same. Only the
 * groups and managed policies that changed between the two states need comparing. If only documents
 * of policies differ, the new documents are put in their places and everything else is kept. A new
 * version is compiled once, and each of its holders makes a new list at its next decision.
 * Decisions on earlier states still use the policies of those states.
 *
 * @param surroundings the surroundings of the account
 * @param holder the user or role; the account's id for a root user
 * @param groups the groups of the user
 * @param groupsOfAccount the directory in which the groups were looked up
 * @param policies the managed policies among its own, its groups' and its boundary
 * @param policiesOfAccount the directory in which the policies were looked up
 * @param settings the settings of the account, which grant something to all users
 */
record KnownAuthority(
        Surroundings surroundings,
        Object holder,
        List<Group> groups,
        Directory<Group> groupsOfAccount,
        HeldPolicies policies,
        Directory<ManagedPolicy> policiesOfAccount,
        AccountSettings settings,
        Authority authority) {

    static KnownAuthority of(
            Account account, Surroundings around, Object holder, Authority authority) {
        return new KnownAuthority(
                around,
                holder,
                groups(holder).stream().map(account.groups()::existing).toList(),
                account.groups(),
                HeldPolicies.of(account, authority.layers()),
                account.policies(),
                account.settings(),
                authority);
    }

    private static Collection<UniqueId> groups(Object holder) {
        return holder instanceof User user ? user.groups() : List.of();
    }

    /** Whether a state of the account, in these surroundings, says the same. */
    boolean isOf(Account account, Surroundings around, Object present) {
        return isSame(holder, present)
                && isSame(surroundings, around)
                && isSame(groupsOfAccount, account.groups())
                && isSame(policiesOfAccount, account.policies())
                && isSame(settings, account.settings());
    }

    /**
     * What the same caller may do in another state of its account; null if more than documents may
     * differ, so that the policies must be gathered again. It must not be used for a caller whose
     * session is narrowed by managed policies.
     */
    @Nullable KnownAuthority in(Account account, Surroundings around, Object present) {
        if (!isSame(surroundings, around)
                || !isSame(holder, present)
                || !isSame(settings, account.settings())
                || !hasSameGroups(account)) {
            return null;
        }
        HeldPolicies held = policies;
        PolicyLayers layers = authority.layers();
        for (UniqueId id :
                account.policies().changedSince(policiesOfAccount).orElseGet(policies::ids)) {
            ManagedPolicy known = held.find(id);
            if (known != null) {
                ManagedPolicy now = account.policies().get(id).orElse(null);
                if (now == null) {
                    return null;
                }
                if (!isSame(now, known)) {
                    layers = held.put(now, layers);
                    held = held.with(now);
                }
            }
        }
        return new KnownAuthority(
                surroundings,
                holder,
                groups,
                account.groups(),
                held,
                account.policies(),
                settings,
                isSame(layers, authority.layers()) ? authority : authority.with(layers));
    }

    private boolean hasSameGroups(Account account) {
        if (isSame(groupsOfAccount, account.groups())) {
            return true;
        }
        Optional<List<UniqueId>> changed = account.groups().changedSince(groupsOfAccount);
        for (Group group : groups) {
            boolean mayDiffer = changed.isEmpty() || changed.get().contains(group.id());
            if (mayDiffer && !isSame(group, account.groups().get(group.id()).orElse(null))) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // Treating equal values as different only costs time.
    private static boolean isSame(Object one, @Nullable Object other) {
        return one == other;
    }
}
