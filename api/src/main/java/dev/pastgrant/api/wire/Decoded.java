package dev.pastgrant.api.wire;

import java.util.function.Function;

/** What reading untrusted input gives: the value, or the error to send instead. */
public sealed interface Decoded<T> {
    record Ok<T>(T value) implements Decoded<T> {}

    record Bad<T>(WireError error) implements Decoded<T> {}

    static <T> Decoded<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Decoded<T> bad(CommonError kind, String message) {
        return new Bad<>(new WireError(kind, message));
    }

    /** Reads on with the value, unless there is an error already. */
    default <R> Decoded<R> then(Function<T, Decoded<R>> next) {
        return switch (this) {
            case Ok<T>(T value) -> next.apply(value);
            case Bad<T>(WireError error) -> new Bad<>(error);
        };
    }

    default <R> Decoded<R> map(Function<T, R> change) {
        return then(value -> new Ok<>(change.apply(value)));
    }
}
