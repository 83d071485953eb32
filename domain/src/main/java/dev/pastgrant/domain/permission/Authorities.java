package dev.pastgrant.domain.permission;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.Surroundings.ControlPolicies;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.policy.id.AccountId;
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
 * Remembers what callers may do for as long as an account, and what surrounds it, says the same of
 * them. Both are immutable values, so whether it does shows in comparing references, and no change
 * has to be announced: the first decision on a changed account notices.
 */
public final class Authorities {
    /** Of former states, and remembers none: they must not displace what counts now. */
    public static final Authorities PAST = new Authorities(0);

    private static final int MOST = 4_096;
    private static final Authority OF_ROOT = Authority.of(PolicyLayers.NONE);

    private final int most;
    private final ConcurrentMap<Key, KnownAuthority> known = new ConcurrentHashMap<>();

    /** Of the latest states: one for all that a node decides, so that calls and questions share. */
    public Authorities() {
        this(MOST);
    }

    private Authorities(int most) {
        this.most = most;
    }

    /** What the caller may do, by its policies in this state of its account. */
    public Authority of(Account account, Surroundings around, Caller caller) {
        return switch (caller) {
            case Caller.Root _ -> ofRoot(account, around);
            case Caller.IamUser(_, var user, _, var session) ->
                    of(
                            account,
                            around,
                            user,
                            Key.of(user.id(), session),
                            () -> CallerPolicies.of(account, around, caller));
            case Caller.RoleSession(_, var role, _, var grant) ->
                    of(
                            account,
                            around,
                            role,
                            Key.of(role.id(), grant),
                            () -> CallerPolicies.of(account, around, caller));
        };
    }

    /** What a root user may do: in its own account it needs no policy, and those above limit it. */
    public Authority ofRoot(Account account, Surroundings around) {
        AccountId id = account.id();
        return around.above(id).equals(ControlPolicies.NONE)
                ? OF_ROOT
                : of(
                        account,
                        around,
                        id,
                        Key.of(UniqueId.root(id), null),
                        () -> CallerPolicies.ofRoot(id, around));
    }

    /** What a user may do with a long-term key. */
    public Authority of(Account account, Surroundings around, User user) {
        return of(
                account,
                around,
                user,
                Key.of(user.id(), null),
                () -> CallerPolicies.of(account, around, user));
    }

    /** What each session of a role may do that has no session policies. */
    public Authority of(Account account, Surroundings around, Role role) {
        return of(
                account,
                around,
                role,
                Key.of(role.id(), null),
                () -> CallerPolicies.of(account, around, role));
    }

    private Authority of(
            Account account,
            Surroundings around,
            Object holder,
            Key key,
            Supplier<PolicyLayers> layers) {
        KnownAuthority before = known.get(key);
        if (before != null && before.isOf(account, around, holder)) {
            return before.authority();
        }
        KnownAuthority now = now(account, around, holder, key, layers, before);
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
    private static KnownAuthority now(
            Account account,
            Surroundings around,
            Object holder,
            Key key,
            Supplier<PolicyLayers> layers,
            @Nullable KnownAuthority before) {
        // A policy that narrows a session may be missing, and come into being.
        boolean mayGain = !key.sessionPolicies().isEmpty();
        KnownAuthority kept = before == null || mayGain ? null : before.in(account, around, holder);
        return kept != null
                ? kept
                : KnownAuthority.of(account, around, holder, authority(layers.get(), before));
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
        static Key of(UniqueId holder, @Nullable SessionGrant session) {
            return session == null
                    ? new Key(holder, null, List.of())
                    : new Key(holder, session.policy(), session.policyArns());
        }
    }
}
