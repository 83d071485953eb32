package dev.pastgrant.domain.authorization;

import dev.pastgrant.domain.authorization.PolicyDocument.Version;
import dev.pastgrant.domain.authorization.Statement.Entries;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a statement applies to a request: its action, resource and conditions. Principals are
 * judged apart, since how they match matters too.
 *
 * @param keys all condition keys of the request
 */
record StatementMatch(AuthorizationRequest request, RequestContext keys) {
    boolean applies(Statement statement, Version version) {
        return actionMatches(statement.actions())
                && resourceMatches(statement.resources(), version)
                && Conditions.hold(statement.conditions(), version, keys);
    }

    private boolean actionMatches(Entries actions) {
        return actions.patterns().stream()
                        .anyMatch(pattern -> ActionPattern.matches(pattern, request.action()))
                != actions.inverted();
    }

    /** A {@code NotResource} with a variable that has no value does not turn into a match. */
    private boolean resourceMatches(@Nullable Entries resources, Version version) {
        if (resources == null) {
            return true;
        }
        List<Comparison> comparisons =
                resources.patterns().stream()
                        .map(p -> ArnPattern.compareResource(p, version, keys, request.resource()))
                        .toList();
        return resources.inverted()
                ? comparisons.stream().allMatch(c -> c == Comparison.DIFFERS)
                : comparisons.contains(Comparison.MATCHES);
    }
}
