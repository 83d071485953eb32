package dev.pastgrant.ops.config;

import java.util.function.Function;

/** What reading a setting gives: its value, or the one line to print instead of starting. */
public sealed interface Parsed<T> {
    record Ok<T>(T value) implements Parsed<T> {}

    record Bad<T>(String line) implements Parsed<T> {}

    static <T> Parsed<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Parsed<T> bad(String line) {
        return new Bad<>(line);
    }

    /** A setting that must be otherwise than it is. */
    static <T> Parsed<T> bad(String name, String rule, String value) {
        return bad("`" + name + "` must be " + rule + ", not " + quoted(value));
    }

    /** Text of the operator's, so that whatever it holds stays on one line. */
    static String quoted(String text) {
        return "`" + text.replaceAll("\\p{Cntrl}", "?") + "`";
    }

    /** Reads on with the value, unless there is a complaint already. */
    default <R> Parsed<R> then(Function<T, Parsed<R>> next) {
        return switch (this) {
            case Ok<T>(T value) -> next.apply(value);
            case Bad<T>(String line) -> new Bad<>(line);
        };
    }

    default <R> Parsed<R> map(Function<T, R> change) {
        return then(value -> new Ok<>(change.apply(value)));
    }
}
