package dev.pastgrant.policy.interpreter;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * How a request's value stands to a policy's. What cannot be compared, such as a word with a
 * number, neither matches nor differs, so that a negated operator does not hold by mistake.
 */
public enum Comparison {
    MATCHES,
    DIFFERS,
    INCOMPARABLE;

    static Comparison of(boolean matches) {
        return matches ? MATCHES : DIFFERS;
    }

    /** Compares with a policy's value where it has one. */
    static <T> Comparison with(Optional<T> policyValue, Predicate<T> matches) {
        return policyValue.map(value -> of(matches.test(value))).orElse(INCOMPARABLE);
    }
}
