package dev.pastgrant.policy.language;

import java.util.List;

/**
 * One line of a condition block: an operator, a condition key, and the values it is compared with.
 */
public record Condition(ConditionOperator operator, String key, List<String> values) {
    public Condition {
        values = List.copyOf(values);
    }
}
