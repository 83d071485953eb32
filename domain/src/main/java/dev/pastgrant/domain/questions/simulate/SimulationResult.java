package dev.pastgrant.domain.questions.simulate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a simulation came to for one action on all resources.
 *
 * @param resources the results for each of them, at least one
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

    /** Whether it is about certain resources, and not about whatever there may be. */
    public boolean namesResources() {
        return resources.size() > 1
                || !resources.getFirst().resource().equals(SimulationInput.EVERYTHING);
    }

    /** The statements that decide for any resource, as AWS shows them. */
    public List<MatchedStatement> matchedStatements() {
        return MatchedStatement.shown(
                resources.stream().flatMap(ResourceResult::allMatched).toList());
    }

    /** Whether the organization allows it for all resources; none if it has no say. */
    public Optional<Boolean> allowedByOrganization() {
        return forAll(ResourceResult::allowedByOrganization);
    }

    /** Whether the boundary allows it for all resources; none if there is no boundary. */
    public Optional<Boolean> allowedByBoundary() {
        return forAll(ResourceResult::allowedByBoundary);
    }

    private Optional<Boolean> forAll(Function<ResourceResult, Optional<Boolean>> allowed) {
        return resources.stream()
                .flatMap(resource -> allowed.apply(resource).stream())
                .reduce(Boolean::logicalAnd);
    }
}
