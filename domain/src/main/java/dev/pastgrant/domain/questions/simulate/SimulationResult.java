package dev.pastgrant.domain.questions.simulate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The result of a simulation for one action on all resources.
 *
 * @param resources the result for each resource, at least one
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html">EvaluationResult</a>
 */
public record SimulationResult(String action, List<ResourceResult> resources) {
    public SimulationResult {
        resources = List.copyOf(resources);
    }

    /** The most restrictive decision of all. */
    public SimulatedDecision decision() {
        return resources.stream()
                .map(ResourceResult::decision)
                .max(SimulatedDecision.BY_RESTRICTION)
                .orElse(SimulatedDecision.IMPLICIT_DENY);
    }

    /** Whether the result is about certain resources rather than about {@code *}. */
    public boolean namesResources() {
        return resources.size() > 1
                || !resources.getFirst().resource().equals(SimulationInput.EVERYTHING);
    }

    /** The statements that decide for any resource, as AWS shows them. */
    public List<MatchedStatement> matchedStatements() {
        return MatchedStatement.shown(
                resources.stream().flatMap(ResourceResult::allMatched).toList());
    }

    /**
     * Whether the organization allows the action on all resources; empty if its policies have no
     * say.
     */
    public Optional<Boolean> allowedByOrganization() {
        return forAll(ResourceResult::allowedByOrganization);
    }

    /** Whether the boundary allows the action on all resources; empty if there is no boundary. */
    public Optional<Boolean> allowedByBoundary() {
        return forAll(ResourceResult::allowedByBoundary);
    }

    private Optional<Boolean> forAll(Function<ResourceResult, Optional<Boolean>> allowed) {
        return resources.stream()
                .flatMap(resource -> allowed.apply(resource).stream())
                .reduce(Boolean::logicalAnd);
    }
}
