package dev.pastgrant.domain.call;

import dev.pastgrant.domain.Account;
import dev.pastgrant.domain.authorization.PolicyLayers;
import dev.pastgrant.domain.authorization.PolicyText;
import dev.pastgrant.domain.group.Group;
import dev.pastgrant.domain.identity.Arn;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.domain.identity.UniqueId;
import dev.pastgrant.domain.policy.ManagedPolicy;
import dev.pastgrant.domain.session.SessionGrant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what callers may do for as long as an account says the same of them. Accounts are
 * immutable values, so whether it does shows in comparing references, and no change has to be
 * announced: the first decision on a changed account notices.
 */
public final class Authorities {
    private static final int MOST_CALLERS = 4_096;
    private static final Authority OF_ROOT = Authority.of(PolicyLayers.NONE);
    private static final ConcurrentMap<Key, Known> BY_CALLER = new ConcurrentHashMap<>();

    private Authorities() {}

    /** What the caller may do, by its policies in this state of its account. */
    public static Authority of(Account account, Caller caller) {
        return switch (caller) {
            case Caller.Root _ -> OF_ROOT;
            case Caller.IamUser user ->
                    of(account, caller, user.user(), Key.of(user.user(), user.session()));
            case Caller.RoleSession session ->
                    of(account, caller, session.role(), Key.of(session.role(), session.grant()));
        };
    }

    private static Authority of(Account account, Caller caller, Entity holder, Key key) {
        Known known = BY_CALLER.get(key);
        if (known != null && known.isOf(account, holder)) {
            return known.authority();
        }
        Authority authority = now(CallerPolicies.of(account, caller), known);
        if (BY_CALLER.size() >= MOST_CALLERS) {
            BY_CALLER.clear();
        }
        BY_CALLER.put(key, new Known(holder, account.groups(), account.policies(), authority));
        return authority;
    }

    /** Most changes of an account are about others: then what was compiled still holds. */
    private static Authority now(PolicyLayers layers, @Nullable Known before) {
        return before != null && before.authority().layers().equals(layers)
                ? before.authority()
                : Authority.of(layers);
    }

    /** Whose policies, and what narrows its session. Unique ids are unique across accounts. */
    private record Key(
            UniqueId holder, @Nullable PolicyText sessionPolicy, List<Arn> sessionPolicies) {
        static Key of(Entity holder, @Nullable SessionGrant session) {
            return session == null
                    ? new Key(holder.id(), null, List.of())
                    : new Key(holder.id(), session.policy(), session.policyArns());
        }
    }

    /**
     * An authority, and the values that it was made from.
     *
     * @param holder the user or role
     */
    private record Known(
            Entity holder,
            Directory<Group> groups,
            Directory<ManagedPolicy> policies,
            Authority authority) {
        @SuppressWarnings("ReferenceEquality") // Whether equal values mean the same is seen later.
        boolean isOf(Account account, Entity present) {
            return holder == present
                    && groups == account.groups()
                    && policies == account.policies();
        }
    }
}
