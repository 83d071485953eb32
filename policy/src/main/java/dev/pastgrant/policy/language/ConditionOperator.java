package dev.pastgrant.policy.language;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A condition operator with its set operator, which precedes it, and its {@code IfExists}, which
 * follows it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">Condition
 *     operators</a>
 */
public record ConditionOperator(Quantifier quantifier, Test test, boolean ifExists) {
    private static final String IF_EXISTS = "IfExists";

    /** The operator of this name, spelled as AWS spells it; empty if there is no such operator. */
    public static Optional<ConditionOperator> of(String name) {
        Quantifier quantifier = Quantifier.of(name);
        String unquantified = name.substring(quantifier.prefix.length());
        boolean ifExists = unquantified.endsWith(IF_EXISTS);
        String base =
                ifExists
                        ? unquantified.substring(0, unquantified.length() - IF_EXISTS.length())
                        : unquantified;
        return Test.of(base)
                .filter(test -> test != Test.NULL || base.equals(name))
                .map(test -> new ConditionOperator(quantifier, test, ifExists));
    }

    /** How many of a request's values must pass. */
    public enum Quantifier {
        FOR_ALL_VALUES("ForAllValues:"),
        FOR_ANY_VALUE("ForAnyValue:"),
        SINGLE_VALUE("");

        private final String prefix;

        Quantifier(String prefix) {
            this.prefix = prefix;
        }

        private static Quantifier of(String name) {
            return name.startsWith(FOR_ALL_VALUES.prefix)
                    ? FOR_ALL_VALUES
                    : name.startsWith(FOR_ANY_VALUE.prefix) ? FOR_ANY_VALUE : SINGLE_VALUE;
        }
    }

    /** The type that is compared, and how it is compared. */
    public enum Test {
        STRING_EQUALS("StringEquals"),
        STRING_NOT_EQUALS("StringNotEquals"),
        STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase"),
        STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase"),
        STRING_LIKE("StringLike"),
        STRING_NOT_LIKE("StringNotLike"),
        NUMERIC_EQUALS("NumericEquals"),
        NUMERIC_NOT_EQUALS("NumericNotEquals"),
        NUMERIC_LESS_THAN("NumericLessThan"),
        NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals"),
        NUMERIC_GREATER_THAN("NumericGreaterThan"),
        NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals"),
        DATE_EQUALS("DateEquals"),
        DATE_NOT_EQUALS("DateNotEquals"),
        DATE_LESS_THAN("DateLessThan"),
        DATE_LESS_THAN_EQUALS("DateLessThanEquals"),
        DATE_GREATER_THAN("DateGreaterThan"),
        DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals"),
        BOOL("Bool"),
        BINARY_EQUALS("BinaryEquals"),
        IP_ADDRESS("IpAddress"),
        NOT_IP_ADDRESS("NotIpAddress"),
        ARN_EQUALS("ArnEquals"),
        ARN_NOT_EQUALS("ArnNotEquals"),
        ARN_LIKE("ArnLike"),
        ARN_NOT_LIKE("ArnNotLike"),
        NULL("Null");

        private static final Map<String, Test> BY_NAME =
                Arrays.stream(values())
                        .collect(Collectors.toUnmodifiableMap(t -> t.name, Function.identity()));

        private final String name;

        Test(String name) {
            this.name = name;
        }

        private static Optional<Test> of(String name) {
            return Optional.ofNullable(BY_NAME.get(name));
        }

        /** Whether it holds when none of the values match, and so also when the key is absent. */
        public boolean isNegated() {
            return name.contains("Not");
        }

        /**
         * Whether variables in its values are replaced. For other tests a variable is ordinary
         * text.
         */
        public boolean takesVariables() {
            return name.startsWith("String") || name.startsWith("Arn") || this == BOOL;
        }

        public boolean comparesDates() {
            return name.startsWith("Date");
        }
    }
}
