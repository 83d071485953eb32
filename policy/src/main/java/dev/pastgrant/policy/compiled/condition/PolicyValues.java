package dev.pastgrant.policy.compiled.condition;

import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.compiled.request.RequestValue;
import dev.pastgrant.policy.language.Condition;
import dev.pastgrant.policy.language.PolicyDocument.Version;

/** The values of a condition, read in advance as the type that its operator compares. */
interface PolicyValues {
    /** Whether a request's value matches one of them. */
    boolean matchesAny(RequestValue value, CompiledRequest request);

    /** Whether it differs from all of them. A value that cannot be compared does not differ. */
    boolean differsFromAll(RequestValue value, CompiledRequest request);

    /** The values of a condition whose operator compares values. */
    static PolicyValues of(Condition condition, Version version) {
        var values = condition.values();
        return switch (condition.operator().test()) {
            case STRING_EQUALS, STRING_NOT_EQUALS -> TextValues.of(values, version, false);
            case STRING_EQUALS_IGNORE_CASE, STRING_NOT_EQUALS_IGNORE_CASE ->
                    TextValues.of(values, version, true);
            case STRING_LIKE, STRING_NOT_LIKE -> PatternValues.of(values, version);
            case NUMERIC_EQUALS, NUMERIC_NOT_EQUALS ->
                    OrderedValues.ofNumbers(values, OrderedValues.Holds.EQUAL);
            case NUMERIC_LESS_THAN -> OrderedValues.ofNumbers(values, OrderedValues.Holds.LESS);
            case NUMERIC_LESS_THAN_EQUALS ->
                    OrderedValues.ofNumbers(values, OrderedValues.Holds.LESS_OR_EQUAL);
            case NUMERIC_GREATER_THAN ->
                    OrderedValues.ofNumbers(values, OrderedValues.Holds.GREATER);
            case NUMERIC_GREATER_THAN_EQUALS ->
                    OrderedValues.ofNumbers(values, OrderedValues.Holds.GREATER_OR_EQUAL);
            case DATE_EQUALS, DATE_NOT_EQUALS ->
                    OrderedValues.ofDates(values, OrderedValues.Holds.EQUAL);
            case DATE_LESS_THAN -> OrderedValues.ofDates(values, OrderedValues.Holds.LESS);
            case DATE_LESS_THAN_EQUALS ->
                    OrderedValues.ofDates(values, OrderedValues.Holds.LESS_OR_EQUAL);
            case DATE_GREATER_THAN -> OrderedValues.ofDates(values, OrderedValues.Holds.GREATER);
            case DATE_GREATER_THAN_EQUALS ->
                    OrderedValues.ofDates(values, OrderedValues.Holds.GREATER_OR_EQUAL);
            case BOOL -> TruthValues.of(values, version);
            case BINARY_EQUALS -> BinaryValues.of(values);
            case IP_ADDRESS, NOT_IP_ADDRESS -> AddressValues.of(values);
            case ARN_EQUALS, ARN_LIKE, ARN_NOT_EQUALS, ARN_NOT_LIKE ->
                    ArnValues.of(values, version);
            case NULL -> throw new IllegalArgumentException("Null compares no values");
        };
    }
}
