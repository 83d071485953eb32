package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.language.Condition;
import dev.pastgrant.policy.language.ConditionOperator;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import dev.pastgrant.policy.request.RequestContext;
import java.util.List;

/**
 * Whether conditions hold for the condition keys of a request.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html">Condition
 *     logic</a>
 */
public final class Conditions {
    private Conditions() {}

    public static boolean hold(
            List<Condition> conditions, Version version, RequestContext context) {
        return conditions.stream().allMatch(condition -> holds(condition, version, context));
    }

    private static boolean holds(Condition condition, Version version, RequestContext context) {
        ConditionOperator operator = condition.operator();
        List<String> asked = context.values(condition.key());
        if (condition.values().isEmpty()) {
            return false;
        }
        if (operator.test() == ConditionOperator.Test.NULL) {
            return condition.values().contains(String.valueOf(asked.isEmpty()));
        }
        if (asked.isEmpty()) {
            return holdsWithoutKey(operator);
        }
        var comparison = new ValueComparison(operator.test(), version, context);
        return switch (operator.quantifier()) {
            case FOR_ALL_VALUES -> asked.stream().allMatch(v -> passes(v, condition, comparison));
            case FOR_ANY_VALUE -> asked.stream().anyMatch(v -> passes(v, condition, comparison));
            case SINGLE_VALUE ->
                    asked.size() == 1 && passes(asked.getFirst(), condition, comparison);
        };
    }

    private static boolean holdsWithoutKey(ConditionOperator operator) {
        return operator.ifExists()
                || switch (operator.quantifier()) {
                    case FOR_ALL_VALUES -> true;
                    case FOR_ANY_VALUE -> false;
                    case SINGLE_VALUE -> operator.test().isNegated();
                };
    }

    /** One of the policy's values must match; under a negated operator all of them must differ. */
    private static boolean passes(String asked, Condition condition, ValueComparison comparison) {
        return condition.operator().test().isNegated()
                ? condition.values().stream()
                        .allMatch(v -> comparison.compare(asked, v) == Comparison.DIFFERS)
                : condition.values().stream()
                        .anyMatch(v -> comparison.compare(asked, v) == Comparison.MATCHES);
    }
}
