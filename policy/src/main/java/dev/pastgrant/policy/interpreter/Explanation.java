package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.language.StatementReference;
import java.util.List;
import java.util.stream.Stream;

/**
 * A verdict with everything that led to it.
 *
 * @param gates every layer of policies that bears on the request, in the order in which AWS
 *     attributes a denial to them; each level of an organization is a layer of its own
 * @param missingContextKeys the condition keys that the request does not have and that a statement
 *     which otherwise matches asks for; spelled as in the policies, sorted, each once
 */
public record Explanation(
        Verdict verdict, List<GateFinding> gates, List<String> missingContextKeys) {
    public Explanation {
        gates = List.copyOf(gates);
        missingContextKeys = List.copyOf(missingContextKeys);
    }

    /** The statements that match the request. Those that deny it come first. */
    public List<StatementReference> matchedStatements() {
        return Stream.concat(
                        gates.stream().flatMap(gate -> gate.denies().stream()),
                        gates.stream().flatMap(gate -> gate.allows().stream()))
                .distinct()
                .toList();
    }
}
