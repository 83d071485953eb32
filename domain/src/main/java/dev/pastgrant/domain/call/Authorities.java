package dev.pastgrant.domain.call;

import dev.pastgrant.domain.Account;
import dev.pastgrant.domain.authorization.PolicyLayers;
import dev.pastgrant.domain.authorization.PolicyText;
import dev.pastgrant.domain.identity.Arn;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.domain.identity.UniqueId;
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
    private static final ConcurrentMap<Key, Standing> BY_CALLER = new ConcurrentHashMap<>();

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
        Standing known = BY_CALLER.get(key);
        if (known != null && known.isOf(account, holder)) {
            return known.authority();
        }
        Standing standing = standing(account, caller, holder, key, known);
        if (BY_CALLER.size() >= MOST_CALLERS) {
            BY_CALLER.clear();
        }
        BY_CALLER.put(key, standing);
        return standing.authority();
    }

    /** Of what was known is kept what still holds: most changes of an account are about others. */
    private static Standing standing(
            Account account, Caller caller, Entity holder, Key key, @Nullable Standing known) {
        // A policy that narrows a session may be missing, and come into being.
        boolean mayGain = !key.sessionPolicies().isEmpty();
        Standing kept = known == null || mayGain ? null : known.in(account, holder);
        if (kept != null) {
            return kept;
        }
        return Standing.of(account, holder, authority(CallerPolicies.of(account, caller), known));
    }

    private static Authority authority(PolicyLayers layers, @Nullable Standing known) {
        return known != null && known.authority().layers().equals(layers)
                ? known.authority()
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
}
