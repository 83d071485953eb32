package dev.pastgrant.domain.refusal;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading or checking something: the value, or an error.
 *
 * @param <E> the form of the error: a {@link Refusal}, an error of the wire, or a line to print
 */
public sealed interface Outcome<T extends @Nullable Object, E> {
    record Ok<T extends @Nullable Object, E>(T value) implements Outcome<T, E> {}

    record Bad<T extends @Nullable Object, E>(E error) implements Outcome<T, E> {}

    static <T extends @Nullable Object, E> Outcome<T, E> ok(T value) {
        return new Ok<>(value);
    }

    static <T extends @Nullable Object, E> Outcome<T, E> bad(E error) {
        return new Bad<>(error);
    }

    /** Continues with the value; an error stays as it is. */
    default <R extends @Nullable Object> Outcome<R, E> then(
            Function<? super T, Outcome<R, E>> next) {
        return switch (this) {
            case Ok<T, E>(T value) -> next.apply(value);
            case Bad<T, E>(E error) -> new Bad<>(error);
        };
    }

    default <R extends @Nullable Object> Outcome<R, E> map(
            Function<? super T, ? extends R> change) {
        return then(value -> new Ok<>(change.apply(value)));
    }

    /** The same outcome with another form of the error. */
    default <F> Outcome<T, F> mapError(Function<? super E, ? extends F> change) {
        return switch (this) {
            case Ok<T, E>(T value) -> new Ok<>(value);
            case Bad<T, E>(E error) -> new Bad<>(change.apply(error));
        };
    }

    /** The value, or what the function makes of the error. */
    default T orElse(Function<? super E, ? extends T> otherwise) {
        return switch (this) {
            case Ok<T, E>(T value) -> value;
            case Bad<T, E>(E error) -> otherwise.apply(error);
        };
    }
}
