package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.language.ConditionOperator;
import dev.pastgrant.policy.language.Glob;
import dev.pastgrant.policy.language.IpRange;
import dev.pastgrant.policy.language.PolicyDate;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import dev.pastgrant.policy.language.ResolvedText;
import dev.pastgrant.policy.request.RequestContext;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Compares one value of a request with one value of a condition, by the operator. A negated
 * operator is compared as its opposite.
 */
record ValueComparison(ConditionOperator.Test test, Version version, RequestContext context) {
    private static final int MAX_NUMBER_LENGTH = 64;

    Comparison compare(String value, String policyValue) {
        return switch (test) {
            case STRING_EQUALS, STRING_NOT_EQUALS ->
                    Comparison.with(plain(policyValue), value::equals);
            case STRING_EQUALS_IGNORE_CASE, STRING_NOT_EQUALS_IGNORE_CASE ->
                    Comparison.with(plain(policyValue), value::equalsIgnoreCase);
            case STRING_LIKE, STRING_NOT_LIKE ->
                    Comparison.with(resolve(policyValue).map(Glob::of), g -> g.matches(value));
            case NUMERIC_EQUALS, NUMERIC_NOT_EQUALS ->
                    numbers(value, policyValue, order -> order == 0);
            case NUMERIC_LESS_THAN -> numbers(value, policyValue, order -> order < 0);
            case NUMERIC_LESS_THAN_EQUALS -> numbers(value, policyValue, order -> order <= 0);
            case NUMERIC_GREATER_THAN -> numbers(value, policyValue, order -> order > 0);
            case NUMERIC_GREATER_THAN_EQUALS -> numbers(value, policyValue, order -> order >= 0);
            case DATE_EQUALS, DATE_NOT_EQUALS -> dates(value, policyValue, order -> order == 0);
            case DATE_LESS_THAN -> dates(value, policyValue, order -> order < 0);
            case DATE_LESS_THAN_EQUALS -> dates(value, policyValue, order -> order <= 0);
            case DATE_GREATER_THAN -> dates(value, policyValue, order -> order > 0);
            case DATE_GREATER_THAN_EQUALS -> dates(value, policyValue, order -> order >= 0);
            case BOOL ->
                    ordered(
                            bool(value),
                            plain(policyValue).flatMap(ValueComparison::bool),
                            order -> order == 0);
            case BINARY_EQUALS -> ordered(binary(value), binary(policyValue), order -> order == 0);
            case IP_ADDRESS, NOT_IP_ADDRESS -> addresses(value, policyValue);
            case ARN_EQUALS, ARN_LIKE, ARN_NOT_EQUALS, ARN_NOT_LIKE ->
                    ArnPattern.compareCondition(policyValue, version, context, value);
            case NULL -> throw new IllegalStateException("Null compares no values");
        };
    }

    private Optional<ResolvedText> resolve(String policyValue) {
        return PolicyVariables.resolve(policyValue, version, context);
    }

    private Optional<String> plain(String policyValue) {
        return resolve(policyValue).map(ResolvedText::plain);
    }

    private static Comparison numbers(String value, String policyValue, IntPredicate holds) {
        return ordered(number(value), number(policyValue), holds);
    }

    private static Comparison dates(String value, String policyValue, IntPredicate holds) {
        return ordered(PolicyDate.parse(value), PolicyDate.parse(policyValue), holds);
    }

    private static <T extends Comparable<T>> Comparison ordered(
            Optional<T> value, Optional<T> policyValue, IntPredicate holds) {
        return value.isEmpty()
                ? Comparison.INCOMPARABLE
                : Comparison.with(policyValue, other -> holds.test(value.get().compareTo(other)));
    }

    private static Comparison addresses(String value, String policyValue) {
        Optional<IpRange> asked = IpRange.parse(value);
        return asked.isEmpty()
                ? Comparison.INCOMPARABLE
                : Comparison.with(IpRange.parse(policyValue), r -> r.contains(asked.get()));
    }

    /**
     * Reads a number; empty if it is too long or not a number. The limit keeps a comparison of two
     * numbers from writing out billions of zeros.
     */
    private static Optional<BigDecimal> number(String text) {
        try {
            return text.length() > MAX_NUMBER_LENGTH
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> bool(String text) {
        if (text.equalsIgnoreCase("true")) {
            return Optional.of(true);
        }
        return text.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
    }

    private static Optional<String> binary(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Optional.of(Base64.getEncoder().encodeToString(bytes));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
