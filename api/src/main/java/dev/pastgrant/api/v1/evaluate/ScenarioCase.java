package dev.pastgrant.api.v1.evaluate;

import dev.pastgrant.policy.interpreter.Explanation;
import java.util.List;

/**
 * One question of a scenario, and its expected answer.
 *
 * @param place its place in the file, such as {@code cases[2]}
 * @param isAllowed true if the request should be allowed
 * @param because what should have decided: names of decisions, layers, policies and statements
 */
public record ScenarioCase(
        String place, Evaluation evaluation, boolean isAllowed, List<String> because) {
    public ScenarioCase {
        because = List.copyOf(because);
    }

    /** Runs the case. */
    public CaseResult run() {
        Explanation explanation = evaluation.explain();
        return new CaseResult(this, DecisionReason.of(explanation));
    }
}
