package dev.pastgrant.domain.questions.simulate;

import dev.pastgrant.policy.interpreter.Explanation;
import dev.pastgrant.policy.interpreter.Gate;
import dev.pastgrant.policy.interpreter.GateFinding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The result of a simulation for one resource.
 *
 * @param resource its ARN, or {@code *}
 * @param isCrossAccount whether it belongs to another account than the caller
 * @param missingKeys the condition keys that any statement of any policy asks for and that are not
 *     given, also where the statement is about another action; spelled as in the policies, sorted
 */
public record ResourceResult(
        String resource,
        Explanation explanation,
        boolean isCrossAccount,
        List<String> missingKeys) {
    public ResourceResult {
        missingKeys = List.copyOf(missingKeys);
    }

    public SimulatedDecision decision() {
        return SimulatedDecision.of(explanation.verdict());
    }

    /** The statements that decide, as AWS shows them. */
    public List<MatchedStatement> matchedStatements() {
        return MatchedStatement.shown(allMatched().toList());
    }

    Stream<MatchedStatement> allMatched() {
        return explanation.gates().stream().flatMap(MatchedStatement::of);
    }

    /**
     * Whether every level of the organization allows the action; empty if the organization's
     * policies have no say.
     */
    public Optional<Boolean> allowedByOrganization() {
        return allowedBy(Gate.SERVICE_CONTROL_POLICY);
    }

    /** Whether the permissions boundary allows the action; empty if there is no boundary. */
    public Optional<Boolean> allowedByBoundary() {
        return allowedBy(Gate.PERMISSIONS_BOUNDARY);
    }

    private Optional<Boolean> allowedBy(Gate gate) {
        List<GateFinding> findings = findings(gate);
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(findings.stream().allMatch(GateFinding::isAllowing));
    }

    /**
     * The decision of the policies of one kind alone; empty if there are no policies of that kind.
     */
    public Optional<SimulatedDecision> decisionOf(Gate gate) {
        return findings(gate).stream()
                .map(SimulatedDecision::of)
                .max(SimulatedDecision.BY_RESTRICTION);
    }

    private List<GateFinding> findings(Gate gate) {
        return explanation.gates().stream().filter(finding -> finding.gate() == gate).toList();
    }
}
