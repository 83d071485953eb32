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
 * Remembers what callers may do for as long as their account and its surroundings say the same
 * about them. Both are immutable values, so comparing references shows whether they do. Changes
 * need not be announced: the first decision on a changed account notices the change.
 */
public final class Authorities {
    /**
     * For decisions on past states. It remembers nothing, so that past states do not displace the
     * present one.
     */
    public static final Authorities PAST = new Authorities(0);

    private static final int MOST = 4_096;
    private static final Authority OF_ROOT = Authority.of(PolicyLayers.NONE);

    private final int most;
    private final ConcurrentMap<Key, KnownAuthority> known = new ConcurrentHashMap<>();

    /**
     * For decisions on the latest states. A node has one for all its calls and questions, so that
     * they share what is remembered.
     */
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

    /**
     * What a root user may do. It needs no policy in its own account, but the policies above the
     * account limit it.
     */
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

    /** What each session of a role may do if it has no session policies. */
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

    /**
     * What is known now. What still holds is kept, since most changes of an account are about
     * others.
     */
    private static KnownAuthority now(
            Account account,
            Surroundings around,
            Object holder,
            Key key,
            Supplier<PolicyLayers> layers,
            @Nullable KnownAuthority before) {
        // A policy that narrows a session may be missing now and be created later.
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

    /**
     * The principal whose policies count, and what narrows its session. Unique ids are unique
     * across accounts.
     */
    private record Key(
            UniqueId holder, @Nullable PolicyText sessionPolicy, List<Arn> sessionPolicies) {
        static Key of(UniqueId holder, @Nullable SessionGrant session) {
            return session == null
                    ? new Key(holder, null, List.of())
                    : new Key(holder, session.policy(), session.policyArns());
        }
    }
}
