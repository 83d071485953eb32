package dev.pastgrant.api.wire;

import java.util.function.Function;

/** What reading untrusted input gives: the value, or the error to send instead. */
public sealed interface Parsed<T> {
    record Ok<T>(T value) implements Parsed<T> {}

    record Bad<T>(WireError error) implements Parsed<T> {}

    static <T> Parsed<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Parsed<T> bad(CommonError kind, String message) {
        return new Bad<>(new WireError(kind, message));
    }

    /** Reads on with the value, unless there is an error already. */
    default <R> Parsed<R> then(Function<T, Parsed<R>> next) {
        return switch (this) {
            case Ok<T>(T value) -> next.apply(value);
            case Bad<T>(WireError error) -> new Bad<>(error);
        };
    }

    default <R> Parsed<R> map(Function<T, R> change) {
        return then(value -> new Ok<>(change.apply(value)));
    }
}
