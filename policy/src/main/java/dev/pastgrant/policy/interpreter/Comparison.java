package dev.pastgrant.policy.interpreter;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * The result of comparing a request's value with a policy's. Values that cannot be compared, such
 * as a word and a number, neither match nor differ, so that a negated operator does not hold by
 * mistake.
 */
public enum Comparison {
    MATCHES,
    DIFFERS,
    INCOMPARABLE;

    static Comparison of(boolean matches) {
        return matches ? MATCHES : DIFFERS;
    }

    /** Compares with a policy's value; incomparable if there is no value. */
    static <T> Comparison with(Optional<T> policyValue, Predicate<T> matches) {
        return policyValue.map(value -> of(matches.test(value))).orElse(INCOMPARABLE);
    }
}
