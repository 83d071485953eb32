package dev.pastgrant.domain.refusal;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What reading or checking something yields: the value, or what is wrong.
 *
 * @param <E> how it is told what is wrong: a {@link Refusal}, an error of the wire, a line to print
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

    /** Goes on with the value, unless something is wrong already. */
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

    /** The same with what is wrong told in another way. */
    default <F> Outcome<T, F> mapError(Function<? super E, ? extends F> change) {
        return switch (this) {
            case Ok<T, E>(T value) -> new Ok<>(value);
            case Bad<T, E>(E error) -> new Bad<>(change.apply(error));
        };
    }

    /** The value, or what is made of the error. */
    default T orElse(Function<? super E, ? extends T> otherwise) {
        return switch (this) {
            case Ok<T, E>(T value) -> value;
            case Bad<T, E>(E error) -> otherwise.apply(error);
        };
    }
}
