package dev.pastgrant.api.v1.evaluate;

import dev.pastgrant.policy.interpreter.Explanation;
import dev.pastgrant.policy.interpreter.Gate;
import dev.pastgrant.policy.interpreter.Verdict;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.StatementReference;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reason why a request is allowed or denied, for people to read.
 *
 * @param names the names of the reason: the decision, and the layers, policies and sids that
 *     decided
 * @param sentence the reason in words
 */
public record DecisionReason(boolean isAllowed, Set<String> names, String sentence) {
    public DecisionReason {
        names = Set.copyOf(names);
    }

    static DecisionReason of(Explanation explanation) {
        Verdict verdict = explanation.verdict();
        return new DecisionReason(
                verdict instanceof Verdict.Allowed,
                Stream.concat(
                                Stream.of(ExplanationJson.decision(verdict)),
                                names(explanation, verdict))
                        .collect(Collectors.toSet()),
                sentence(verdict) + missing(explanation));
    }

    private static Stream<String> names(Explanation explanation, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed(var by) ->
                    Stream.concat(
                            by.stream().flatMap(DecisionReason::names),
                            explanation.gates().stream()
                                    .filter(finding ->
                                            finding.allows().stream().anyMatch(by::contains))
                                    .map(finding -> GateName.of(finding.gate())));
            case Verdict.ExplicitlyDenied(var gate, var by) ->
                    Stream.concat(Stream.of(GateName.of(gate)), names(by));
            case Verdict.ImplicitlyDenied(var gate) -> Stream.of(GateName.of(gate));
        };
    }

    private static Stream<String> names(StatementReference by) {
        return Stream.concat(Stream.of(name(by.policy())), Stream.ofNullable(by.sid()));
    }

    private static String name(PolicySource source) {
        return switch (source) {
            case PolicySource.Given(var name) -> name;
            case PolicySource.Managed _,
                    PolicySource.Inline _,
                    PolicySource.Session _,
                    PolicySource.OfResource _,
                    PolicySource.Control _ ->
                    throw new IllegalStateException("only given policies are evaluated");
        };
    }

    private static String sentence(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed(var by) when by.isEmpty() -> "allowed, for it needs no permission";
            case Verdict.Allowed(var by) -> "allowed by " + statements(by);
            case Verdict.ExplicitlyDenied(Gate gate, var by) ->
                    "explicitly denied by " + statement(by) + " as " + gate.phrase();
            case Verdict.ImplicitlyDenied(Gate gate) ->
                    "implicitly denied, for no " + gate.phrase() + " allows it";
        };
    }

    private static String statements(List<StatementReference> by) {
        return by.stream().map(DecisionReason::statement).collect(Collectors.joining(" and "));
    }

    private static String statement(StatementReference by) {
        String policy = name(by.policy());
        if (by.index() == StatementReference.WHOLE_DOCUMENT) {
            return policy + ", which cannot be understood";
        }
        String sid = by.sid() == null ? "" : " (" + by.sid() + ")";
        return "statement " + by.index() + sid + " of " + policy;
    }

    private static String missing(Explanation explanation) {
        return explanation.missingContextKeys().isEmpty()
                ? ""
                : "; without " + String.join(", ", explanation.missingContextKeys());
    }
}
