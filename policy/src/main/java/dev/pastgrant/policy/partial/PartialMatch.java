package dev.pastgrant.policy.partial;

import dev.pastgrant.policy.interpreter.Conditions;
import dev.pastgrant.policy.interpreter.MissingKeys;
import dev.pastgrant.policy.interpreter.PolicyVariables;
import dev.pastgrant.policy.interpreter.StatementMatch;
import dev.pastgrant.policy.interpreter.Ternary;
import dev.pastgrant.policy.language.Condition;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import dev.pastgrant.policy.language.Statement;
import dev.pastgrant.policy.language.Statement.Entries;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a statement applies to a request that is only partly known. True and false hold no matter
 * how the unknown part turns out. Unknown does not exclude that the answer is always the same.
 *
 * @param known the match against the known part, in which an unknown key is absent
 */
record PartialMatch(StatementMatch known, Unknowns unknowns) {
    /** Whether its resource and conditions apply, given that its principals and action do. */
    Ternary appliesTo(Statement statement, Version version) {
        return statement.conditions().stream()
                .map(condition -> holds(condition, version))
                .reduce(resourceMatches(statement.resources(), version), Ternary::and);
    }

    /** The unknown keys that a statement asks for, each once. */
    List<String> openKeys(Statement statement, Version version) {
        Entries resources = statement.resources();
        Stream<String> inResources =
                resources == null ? Stream.empty() : resources.patterns().stream();
        return Stream.concat(
                        inResources.flatMap(pattern -> openKeys(pattern, version).stream()),
                        statement.conditions().stream().flatMap(c -> openKeys(c, version)))
                .distinct()
                .toList();
    }

    private List<String> openKeys(String text, Version version) {
        return unknowns.among(PolicyVariables.missingKeys(text, version, known.keys()));
    }

    private Stream<String> openKeys(Condition condition, Version version) {
        return unknowns.among(MissingKeys.missing(condition, version, known)).stream();
    }

    private Ternary resourceMatches(@Nullable Entries resources, Version version) {
        if (resources == null) {
            return Ternary.TRUE;
        }
        Stream<String> patterns = resources.patterns().stream();
        return resources.inverted()
                ? patterns.map(p -> differs(p, version)).reduce(Ternary.TRUE, Ternary::and)
                : patterns.map(p -> matches(p, version)).reduce(Ternary.FALSE, Ternary::or);
    }

    /**
     * Whether a pattern matches the resource. If it does not match with stars for its variables, no
     * values make it match.
     */
    private Ternary matches(String pattern, Version version) {
        if (openKeys(pattern, version).isEmpty()) {
            return covers(pattern, version).orElse(Ternary.FALSE);
        }
        String widest = PolicyVariables.withStarsForMissing(pattern, version, known.keys());
        return covers(widest, version).orElse(Ternary.FALSE).and(Ternary.UNKNOWN);
    }

    /**
     * Whether a pattern differs from the resource. A pattern whose variable has no value does not
     * differ.
     */
    private Ternary differs(String pattern, Version version) {
        return openKeys(pattern, version).isEmpty()
                ? covers(pattern, version).map(Ternary::not).orElse(Ternary.FALSE)
                : Ternary.UNKNOWN;
    }

    /** Whether a pattern covers the resource; empty if they cannot be compared. */
    private Optional<Ternary> covers(String pattern, Version version) {
        if (unknowns.resourceIsPattern()) {
            return known.compareRange(pattern, version);
        }
        return switch (known.compareResource(pattern, version)) {
            case MATCHES -> Optional.of(Ternary.TRUE);
            case DIFFERS -> Optional.of(Ternary.FALSE);
            case INCOMPARABLE -> Optional.empty();
        };
    }

    private Ternary holds(Condition condition, Version version) {
        if (openKeys(condition, version).findAny().isEmpty() || condition.values().isEmpty()) {
            return Ternary.of(holdsAsKnown(condition, version));
        }
        boolean keyIsOpen =
                known.keys().values(condition.key()).isEmpty()
                        && !unknowns.among(List.of(condition.key())).isEmpty();
        return keyIsOpen ? Ternary.UNKNOWN : holdsByClosedValues(condition, version);
    }

    /**
     * Whether a condition holds, judged by those of its values that have no unknown variable.
     * Further values can only make a condition hold, or keep a negated one from holding.
     */
    private Ternary holdsByClosedValues(Condition condition, Version version) {
        Predicate<String> isClosed = value -> openKeys(value, version).isEmpty();
        List<String> closed = condition.values().stream().filter(isClosed).toList();
        if (closed.isEmpty()) {
            return Ternary.UNKNOWN;
        }
        boolean holds =
                holdsAsKnown(new Condition(condition.operator(), condition.key(), closed), version);
        boolean negated = condition.operator().test().isNegated();
        return holds == negated ? Ternary.UNKNOWN : Ternary.of(holds);
    }

    private boolean holdsAsKnown(Condition condition, Version version) {
        return Conditions.hold(List.of(condition), version, known.keys());
    }
}
