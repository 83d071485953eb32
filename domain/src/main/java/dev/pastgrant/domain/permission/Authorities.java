package dev.pastgrant.domain.permission;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.PolicyLayers;
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
    private final ConcurrentMap<Key, KnownAuthority> known = new ConcurrentHashMap<>();

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
        KnownAuthority before = known.get(key);
        if (before != null && before.isOf(account, holder)) {
            return before.authority();
        }
        KnownAuthority now = standing(account, holder, key, layers, before);
        remember(key, now);
        return now.authority();
    }

    private void remember(Key key, KnownAuthority now) {
        if (known.size() >= most) {
            known.clear();
        }
        if (most > 0) {
            known.put(key, now);
        }
    }

    /** Of what was known is kept what still holds: most changes of an account are about others. */
    private static KnownAuthority standing(
            Account account,
            Entity holder,
            Key key,
            Supplier<PolicyLayers> layers,
            @Nullable KnownAuthority before) {
        // A policy that narrows a session may be missing, and come into being.
        boolean mayGain = !key.sessionPolicies().isEmpty();
        KnownAuthority kept = before == null || mayGain ? null : before.in(account, holder);
        return kept != null
                ? kept
                : KnownAuthority.of(account, holder, authority(layers.get(), before));
    }

    private static Authority authority(PolicyLayers layers, @Nullable KnownAuthority before) {
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
