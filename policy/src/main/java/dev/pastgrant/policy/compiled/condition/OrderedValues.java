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
 * @param known those that could be read
 * @param hasUnreadable whether there are others, from which nothing can be said to differ
 * @param read how a request's value is read as one
 */
record OrderedValues<T extends Comparable<T>>(
        List<T> known, boolean hasUnreadable, Holds holds, Reading<T> read)
        implements PolicyValues {
    /** Which order of the request's value to the policy's makes the operator hold. */
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

    /** How a request's value is read. */
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
