package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.language.Condition;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import dev.pastgrant.policy.language.Statement;
import dev.pastgrant.policy.language.Statement.Entries;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The condition keys that a statement asks for, in its conditions or through policy variables, and
 * that the request does not have. With them, the statement might decide otherwise.
 */
public final class MissingKeys {
    private MissingKeys() {}

    /**
     * The missing keys of all readings, sorted. Spellings that differ only in case count as one
     * key.
     */
    static List<String> sorted(List<GateReading> readings) {
        var keys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        readings.forEach(reading -> keys.addAll(reading.missingKeys()));
        return List.copyOf(keys);
    }

    /**
     * The missing keys of a statement whose principals and action match; empty if no values of the
     * keys could make the statement match.
     */
    static List<String> of(Statement statement, Version version, StatementMatch match) {
        Predicate<Condition> waits = condition -> !missing(condition, version, match).isEmpty();
        boolean mightMatch =
                mightMatch(statement.resources(), version, match)
                        && Conditions.hold(
                                statement.conditions().stream().filter(waits.negate()).toList(),
                                version,
                                match.keys());
        return !mightMatch
                ? List.of()
                : Stream.concat(
                                missing(statement.resources(), version, match),
                                statement.conditions().stream()
                                        .flatMap(c -> missing(c, version, match).stream()))
                        .toList();
    }

    private static boolean mightMatch(
            @Nullable Entries resources, Version version, StatementMatch match) {
        if (resources == null) {
            return true;
        }
        return resources.inverted()
                ? resources.patterns().stream()
                        .filter(pattern -> missing(pattern, version, match).isEmpty())
                        .allMatch(p -> match.compareResource(p, version) == Comparison.DIFFERS)
                : resources.patterns().stream()
                        .anyMatch(pattern -> mightMatch(pattern, version, match));
    }

    private static boolean mightMatch(String pattern, Version version, StatementMatch match) {
        String widest = PolicyVariables.withStarsForMissing(pattern, version, match.keys());
        return match.compareResource(widest, version) == Comparison.MATCHES;
    }

    private static Stream<String> missing(
            @Nullable Entries resources, Version version, StatementMatch match) {
        return resources == null
                ? Stream.empty()
                : resources.patterns().stream()
                        .filter(p -> resources.inverted() || mightMatch(p, version, match))
                        .flatMap(pattern -> missing(pattern, version, match).stream());
    }

    private static List<String> missing(String text, Version version, StatementMatch match) {
        return PolicyVariables.missingKeys(text, version, match.keys());
    }

    /** The missing keys of one condition: its own key and those in its values. */
    public static List<String> missing(Condition condition, Version version, StatementMatch match) {
        Stream<String> own =
                match.keys().values(condition.key()).isEmpty()
                        ? Stream.of(condition.key())
                        : Stream.empty();
        Stream<String> inValues =
                condition.operator().test().takesVariables()
                        ? condition.values().stream()
                                .flatMap(value -> missing(value, version, match).stream())
                        : Stream.empty();
        return Stream.concat(own, inValues).toList();
    }
}
