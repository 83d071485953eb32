package dev.pastgrant.domain.call;

import dev.pastgrant.domain.Account;
import dev.pastgrant.domain.authorization.PolicyLayers;
import dev.pastgrant.domain.authorization.PolicyText;
import dev.pastgrant.domain.identity.Arn;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.domain.identity.UniqueId;
import dev.pastgrant.domain.role.Role;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.user.User;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what callers may do for as long as an account says the same of them. Accounts are
 * immutable values, so whether it does shows in comparing references, and no change has to be
 * announced: the first decision on a changed account notices.
 */
public final class Authorities {
    /** Of the latest states: our own calls and questions of services share what is known. */
    public static final Authorities PRESENT = new Authorities(4_096);

    /** Of former states, and remembers none: they must not displace what counts now. */
    public static final Authorities PAST = new Authorities(0);

    private static final Authority OF_ROOT = Authority.of(PolicyLayers.NONE);

    private final int most;
    private final ConcurrentMap<Key, Standing> known = new ConcurrentHashMap<>();

    private Authorities(int most) {
        this.most = most;
    }

    /** What the caller may do, by its policies in this state of its account. */
    public Authority of(Account account, Caller caller) {
        return switch (caller) {
            case Caller.Root _ -> ofRoot();
            case Caller.IamUser(_, var user, _, var session) ->
                    of(
                            account,
                            user,
                            Key.of(user, session),
                            () -> CallerPolicies.of(account, caller));
            case Caller.RoleSession(_, var role, _, var grant) ->
                    of(
                            account,
                            role,
                            Key.of(role, grant),
                            () -> CallerPolicies.of(account, caller));
        };
    }

    /** What a root user may do, by policies: in its own account it needs none. */
    public Authority ofRoot() {
        return OF_ROOT;
    }

    /** What a user may do with a long-term key. */
    public Authority of(Account account, User user) {
        return of(account, user, Key.of(user, null), () -> CallerPolicies.of(account, user));
    }

    /** What each session of a role may do that has no session policies. */
    public Authority of(Account account, Role role) {
        return of(account, role, Key.of(role, null), () -> CallerPolicies.of(account, role));
    }

    private Authority of(Account account, Entity holder, Key key, Supplier<PolicyLayers> layers) {
        Standing before = known.get(key);
        if (before != null && before.isOf(account, holder)) {
            return before.authority();
        }
        Standing now = standing(account, holder, key, layers, before);
        remember(key, now);
        return now.authority();
    }

    private void remember(Key key, Standing now) {
        if (known.size() >= most) {
            known.clear();
        }
        if (most > 0) {
            known.put(key, now);
        }
    }

    /** Of what was known is kept what still holds: most changes of an account are about others. */
    private static Standing standing(
            Account account,
            Entity holder,
            Key key,
            Supplier<PolicyLayers> layers,
            @Nullable Standing before) {
        // A policy that narrows a session may be missing, and come into being.
        boolean mayGain = !key.sessionPolicies().isEmpty();
        Standing kept = before == null || mayGain ? null : before.in(account, holder);
        return kept != null ? kept : Standing.of(account, holder, authority(layers.get(), before));
    }

    private static Authority authority(PolicyLayers layers, @Nullable Standing before) {
        if (before == null) {
            return Authority.of(layers);
        }
        return before.authority().layers().equals(layers)
                ? before.authority()
                : before.authority().with(layers);
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
