package dev.pastgrant.api.v1.evaluate;

import dev.pastgrant.policy.interpreter.Explanation;
import java.util.List;

/**
 * One question of a scenario, and what is expected of its answer.
 *
 * @param place where in the file it stands, such as {@code cases[2]}
 * @param isAllowed whether the request is to be allowed
 * @param because what is to have decided: the names of decisions, layers, policies and statements
 */
public record ScenarioCase(
        String place, Evaluation evaluation, boolean isAllowed, List<String> because) {
    public ScenarioCase {
        because = List.copyOf(because);
    }

    /** What the case comes to. */
    public CaseResult run() {
        Explanation explanation = evaluation.explain();
        return new CaseResult(this, DecisionReason.of(explanation));
    }
}
