package dev.pastgrant.policy.compiled;

import dev.pastgrant.policy.compiled.request.CompiledPrincipal;
import dev.pastgrant.policy.compiled.request.PrincipalNames;
import dev.pastgrant.policy.compiled.text.TextSet;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.Principals;
import dev.pastgrant.policy.language.Principals.Entry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The principals that a statement names, as sets. A caller has only a few names to look up, no
 * matter how many principals the statement lists. If many statements name one principal each, a
 * comparison of bits rules most of them out.
 */
public final class CompiledPrincipals {
    private static final String ROOT = "root";

    private final boolean inverted;
    private final boolean namesEveryone;
    private final TextSet accounts;
    private final Map<Principals.Type, TextSet> names = new EnumMap<>(Principals.Type.class);

    /** The bits of all names and accounts. */
    private final long fingerprint;

    CompiledPrincipals(Principals principals) {
        this.inverted = principals.inverted();
        this.namesEveryone = principals.entries().stream().anyMatch(CompiledPrincipals::isEveryone);
        this.accounts = TextSet.of(accounts(principals).toList(), false);
        long bits = accounts(principals).mapToLong(PrincipalNames::bit).reduce(0, (a, b) -> a | b);
        for (Principals.Type type : Principals.Type.values()) {
            List<String> ofType =
                    principals.entries().stream()
                            .filter(entry -> entry.type() == type && account(entry) == null)
                            .map(Entry::value)
                            .toList();
            for (String name : ofType) {
                bits |= PrincipalNames.bit(name);
            }
            if (!ofType.isEmpty()) {
                names.put(type, TextSet.of(ofType, false));
            }
        }
        this.fingerprint = bits;
    }

    private static Stream<String> accounts(Principals principals) {
        return principals.entries().stream()
                .map(CompiledPrincipals::account)
                .filter(Objects::nonNull);
    }

    /** Whether the principals are {@code *} and nothing else. */
    static boolean areEveryone(Principals principals) {
        return !principals.inverted()
                && principals.entries().size() == 1
                && isEveryone(principals.entries().getFirst());
    }

    private static boolean isEveryone(Entry entry) {
        return switch (entry.type()) {
            case STAR -> true;
            case AWS -> entry.value().equals("*");
            case SERVICE, FEDERATED, CANONICAL_USER -> false;
        };
    }

    /** The digits of the account that an entry names; null if it names another principal. */
    private static @Nullable String account(Entry entry) {
        String name = entry.value();
        if (entry.type() != Principals.Type.AWS || AccountId.isValid(name)) {
            return entry.type() == Principals.Type.AWS ? name : null;
        }
        if (!Arn.isValid(name)) {
            return null;
        }
        Arn arn = new Arn(name);
        boolean isRoot =
                arn.service().equals("iam")
                        && arn.region().isEmpty()
                        && arn.resource().equals(ROOT);
        return isRoot ? arn.account() : null;
    }

    /** Whether the statement names every caller. */
    boolean areEveryone() {
        return namesEveryone && !inverted;
    }

    /**
     * How closely the statement names the caller.
     *
     * @param isBounded whether the caller has a permissions boundary
     */
    Naming naming(CompiledPrincipal caller, boolean isBounded) {
        if (inverted) {
            return isSpared(caller, isBounded) ? Naming.NOBODY : Naming.EVERYONE;
        }
        if ((fingerprint & caller.fingerprint()) == 0) {
            return namesEveryone ? Naming.EVERYONE : Naming.NOBODY;
        }
        if (!names.isEmpty() && isNamed(caller.names())) {
            return Naming.CALLER;
        }
        if (namesEveryone) {
            return Naming.EVERYONE;
        }
        return !names.isEmpty() && isParentNamed(caller.names())
                ? Naming.PARENT
                : isAccountNamed(caller) ? Naming.ACCOUNT : Naming.NOBODY;
    }

    /**
     * Whether {@code NotPrincipal} spares the caller. It does so only if it lists the whole chain:
     * the account, the role or user, and the session. It never spares a caller with a permissions
     * boundary.
     */
    private boolean isSpared(CompiledPrincipal caller, boolean isBounded) {
        if (namesEveryone) {
            return true;
        }
        PrincipalNames known = caller.names();
        boolean isRootUser = known.type() == Principals.Type.AWS && known.self() == null;
        return !isBounded
                && !caller.isAnonymous()
                && (caller.account() == null || isAccountNamed(caller))
                && (!known.isSession() || isParentNamed(known))
                && (isRootUser || isNamed(known));
    }

    private boolean isNamed(PrincipalNames known) {
        return isIn(known.type(), known.self()) || isIn(known.type(), known.selfId());
    }

    private boolean isParentNamed(PrincipalNames known) {
        return isIn(known.type(), known.parent()) || isIn(known.type(), known.parentId());
    }

    private boolean isAccountNamed(CompiledPrincipal caller) {
        return caller.account() != null && accounts.contains(caller.account());
    }

    private boolean isIn(Principals.@Nullable Type type, @Nullable String name) {
        if (type == null || name == null) {
            return false;
        }
        TextSet ofType = names.get(type);
        return ofType != null && ofType.contains(name);
    }
}
