package dev.pastgrant.policy.compiled.condition;

import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.compiled.request.ContextEntry;
import dev.pastgrant.policy.compiled.request.RequestValue;
import dev.pastgrant.policy.language.Condition;
import dev.pastgrant.policy.language.ConditionOperator;
import dev.pastgrant.policy.language.ConditionOperator.Quantifier;
import dev.pastgrant.policy.language.ConditionOperator.Test;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import java.util.Locale;

/** One line of a condition block, compiled. */
public sealed interface CompiledCondition {
    boolean holds(CompiledRequest request);

    static CompiledCondition of(Condition condition, Version version) {
        ConditionOperator operator = condition.operator();
        String key = condition.key().toLowerCase(Locale.ROOT).intern();
        if (condition.values().isEmpty()) {
            return new Presence(key, false, false);
        }
        if (operator.test() == Test.NULL) {
            return new Presence(
                    key, condition.values().contains("true"), condition.values().contains("false"));
        }
        return new Comparison(
                key,
                operator.quantifier(),
                operator.test().isNegated(),
                holdsWithoutKey(operator),
                PolicyValues.of(condition, version));
    }

    private static boolean holdsWithoutKey(ConditionOperator operator) {
        if (operator.ifExists()) {
            return true;
        }
        return switch (operator.quantifier()) {
            case FOR_ALL_VALUES -> true;
            case FOR_ANY_VALUE -> false;
            case SINGLE_VALUE -> operator.test().isNegated();
        };
    }

    /** Asks only whether the request has the key. */
    record Presence(String key, boolean holdsIfAbsent, boolean holdsIfPresent)
            implements CompiledCondition {
        @Override
        public boolean holds(CompiledRequest request) {
            return request.context(key).isAbsent() ? holdsIfAbsent : holdsIfPresent;
        }
    }

    /** Compares the request's values with the policy's. */
    record Comparison(
            String key,
            Quantifier quantifier,
            boolean isNegated,
            boolean holdsIfAbsent,
            PolicyValues values)
            implements CompiledCondition {
        @Override
        public boolean holds(CompiledRequest request) {
            ContextEntry asked = request.context(key);
            if (asked.isAbsent()) {
                return holdsIfAbsent;
            }
            return switch (quantifier) {
                case FOR_ALL_VALUES -> !isThereOneThat(false, asked, request);
                case FOR_ANY_VALUE -> isThereOneThat(true, asked, request);
                case SINGLE_VALUE -> asked.size() == 1 && passes(asked.value(0), request);
            };
        }

        private boolean isThereOneThat(boolean does, ContextEntry asked, CompiledRequest request) {
            for (int i = 0; i < asked.size(); i++) {
                if (passes(asked.value(i), request) == does) {
                    return true;
                }
            }
            return false;
        }

        private boolean passes(RequestValue value, CompiledRequest request) {
            return isNegated
                    ? values.differsFromAll(value, request)
                    : values.matchesAny(value, request);
        }
    }
}
