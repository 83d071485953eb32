package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.language.StatementReference;
import java.util.List;
import java.util.stream.Stream;

/**
 * A verdict with everything that led to it.
 *
 * @param gates every layer of policies that bears on the request, in the order in which AWS puts a
 *     denial down to them; each level of an organization is one of its own
 * @param missingContextKeys the condition keys, as the policies spell them, that a statement which
 *     otherwise matches asks for and the request does not have; sorted, each once
 */
public record Explanation(
        Verdict verdict, List<GateFinding> gates, List<String> missingContextKeys) {
    public Explanation {
        gates = List.copyOf(gates);
        missingContextKeys = List.copyOf(missingContextKeys);
    }

    /** The statements that match the request, those that deny it first. */
    public List<StatementReference> matchedStatements() {
        return Stream.concat(
                        gates.stream().flatMap(gate -> gate.denies().stream()),
                        gates.stream().flatMap(gate -> gate.allows().stream()))
                .distinct()
                .toList();
    }
}
