package dev.pastgrant.domain.authorization.compiled;

import dev.pastgrant.domain.authorization.Principals;
import dev.pastgrant.domain.authorization.Principals.Entry;
import dev.pastgrant.domain.identity.Arn;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom a statement names, in sets: however many principals it lists, a caller is looked up under
 * its few names.
 */
final class CompiledPrincipals {
    private static final String ROOT = "root";

    private final boolean inverted;
    private final boolean namesEveryone;
    private final Set<String> accounts = new HashSet<>();
    private final Map<Principals.Type, Set<String>> names = new EnumMap<>(Principals.Type.class);

    CompiledPrincipals(Principals principals) {
        this.inverted = principals.inverted();
        this.namesEveryone = principals.entries().stream().anyMatch(CompiledPrincipals::isEveryone);
        for (Principals.Type type : Principals.Type.values()) {
            names.put(
                    type,
                    principals.entries().stream()
                            .filter(entry -> entry.type() == type)
                            .map(Entry::value)
                            .collect(Collectors.toSet()));
        }
        names.getOrDefault(Principals.Type.AWS, Set.of())
                .forEach(name -> accounts.add(account(name)));
    }

    /** Whether they are {@code *} and nothing else. */
    static boolean areEveryone(Principals principals) {
        return !principals.inverted()
                && principals.entries().size() == 1
                && isEveryone(principals.entries().getFirst());
    }

    private static boolean isEveryone(Entry entry) {
        return entry.type() == Principals.Type.AWS && entry.value().equals("*");
    }

    /** The account that the name of an account names; the name itself if it is another's. */
    private static String account(String name) {
        if (!Arn.isValid(name)) {
            return name;
        }
        Arn arn = new Arn(name);
        boolean isRoot =
                arn.service().equals("iam")
                        && arn.region().isEmpty()
                        && arn.resource().equals(ROOT);
        return isRoot ? arn.account() : name;
    }

    /** Whether nobody is left out. */
    boolean areEveryone() {
        return namesEveryone && !inverted;
    }

    /**
     * How closely the statement names the caller.
     *
     * @param isBounded whether the caller has a permissions boundary
     */
    Naming naming(Requester caller, boolean isBounded) {
        if (inverted) {
            return isSpared(caller, isBounded) ? Naming.NOBODY : Naming.EVERYONE;
        }
        if (isNamed(caller.names())) {
            return Naming.CALLER;
        }
        if (namesEveryone) {
            return Naming.EVERYONE;
        }
        return isParentNamed(caller.names())
                ? Naming.PARENT
                : isAccountNamed(caller) ? Naming.ACCOUNT : Naming.NOBODY;
    }

    /**
     * {@code NotPrincipal} spares a caller only if the whole chain is listed: its account, its role
     * or user, and its session. It never spares one with a permissions boundary.
     */
    private boolean isSpared(Requester caller, boolean isBounded) {
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

    private boolean isAccountNamed(Requester caller) {
        return caller.account() != null && accounts.contains(caller.account());
    }

    private boolean isIn(Principals.@Nullable Type type, @Nullable String name) {
        return type != null && name != null && names.getOrDefault(type, Set.of()).contains(name);
    }
}
