package dev.pastgrant.policy.compiled.condition;

import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.compiled.request.RequestValue;
import dev.pastgrant.policy.compiled.text.DateValue;
import dev.pastgrant.policy.compiled.text.DecimalNumber;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Numbers or dates.
 *
 * @param known the values that could be read
 * @param hasUnreadable whether there are also values that could not be read; no value counts as
 *     different from them
 * @param read reads a request's value as a number or a date
 */
record OrderedValues<T extends Comparable<T>>(
        List<T> known, boolean hasUnreadable, Holds holds, Reading<T> read)
        implements PolicyValues {
    /** The order between the request's value and the policy's for which the operator holds. */
    enum Holds {
        EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL;

        private boolean accepts(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case LESS -> order < 0;
                case LESS_OR_EQUAL -> order <= 0;
                case GREATER -> order > 0;
                case GREATER_OR_EQUAL -> order >= 0;
            };
        }
    }

    /** Reads a request's value; the result is null if it is not a number or a date. */
    interface Reading<T> {
        @Nullable T of(RequestValue value);
    }

    static PolicyValues ofNumbers(List<String> texts, Holds holds) {
        return of(texts, DecimalNumber::parse, holds, RequestValue::number);
    }

    static PolicyValues ofDates(List<String> texts, Holds holds) {
        return of(texts, DateValue::parse, holds, RequestValue::moment);
    }

    private static <T extends Comparable<T>> OrderedValues<T> of(
            List<String> texts, Function<String, @Nullable T> parse, Holds holds, Reading<T> read) {
        List<T> known = texts.stream().map(parse).filter(Objects::nonNull).toList();
        return new OrderedValues<>(known, known.size() < texts.size(), holds, read);
    }

    @Override
    public boolean matchesAny(RequestValue value, CompiledRequest request) {
        T asked = read.of(value);
        return asked != null && isAccepted(asked);
    }

    @Override
    public boolean differsFromAll(RequestValue value, CompiledRequest request) {
        T asked = read.of(value);
        return asked != null && !hasUnreadable && !isAccepted(asked);
    }

    private boolean isAccepted(T asked) {
        for (int i = 0; i < known.size(); i++) {
            if (holds.accepts(asked.compareTo(known.get(i)))) {
                return true;
            }
        }
        return false;
    }
}
