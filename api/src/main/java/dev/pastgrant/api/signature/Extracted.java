package dev.pastgrant.api.signature;

import java.util.function.Function;

/** What reading a piece of a request yields: its value, or the error to answer with. */
public sealed interface Extracted<T> {

    /** The piece was well-formed. */
    record Accepted<T>(T value) implements Extracted<T> {}

    /** The piece was not, and the request ends here. */
    record Refused<T>(SignatureError error) implements Extracted<T> {}

    static <T> Extracted<T> accept(T value) {
        return new Accepted<>(value);
    }

    static <T> Extracted<T> refuse(SignatureError error) {
        return new Refused<>(error);
    }

    /** Reads the next piece from this one, unless this one was refused. */
    default <U> Extracted<U> then(Function<? super T, Extracted<U>> next) {
        return switch (this) {
            case Accepted<T>(T value) -> next.apply(value);
            case Refused<T>(SignatureError error) -> refuse(error);
        };
    }
}
