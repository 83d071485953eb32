package dev.pastgrant.api.wire.shape;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A type of AWS's service model, reduced to the parts that a server must check. */
public sealed interface Shape {
    String name();

    /** The bounds of a length or a value. An end that is empty is unbounded. */
    record Bounds(OptionalLong min, OptionalLong max) {
        public static final Bounds NONE = new Bounds(OptionalLong.empty(), OptionalLong.empty());
    }

    /** A member of a structure: the name of its shape, and whether the member is required. */
    record Member(String shape, boolean required) {}

    /** A pattern as AWS writes it, and compiled. */
    record ModelPattern(String text, Pattern compiled) {}

    /** The code of an error, and its status; the status is empty if the model does not give one. */
    record ErrorTrait(String code, OptionalInt status) {}

    record Structure(String name, Map<String, Member> members, @Nullable ErrorTrait error)
            implements Shape {}

    record Text(
            String name,
            Bounds length,
            @Nullable ModelPattern pattern,
            List<String> enumValues,
            boolean sensitive)
            implements Shape {
        /** The same text with only its other rules. */
        public Text withoutPattern() {
            return new Text(name, length, null, enumValues, sensitive);
        }
    }

    record ListOf(String name, String element, Bounds length) implements Shape {}

    record MapOf(String name, String key, String value, Bounds length) implements Shape {}

    record Numeric(String name, Bounds range) implements Shape {}

    /** A shape without anything to check: booleans and timestamps. */
    record Plain(String name) implements Shape {}

    record Blob(String name, Bounds length, boolean sensitive) implements Shape {}

    /** Whether AWS's model marks the value as one that must not be shown. */
    default boolean isSensitive() {
        return switch (this) {
            case Text text -> text.sensitive();
            case Blob blob -> blob.sensitive();
            case Structure _, ListOf _, MapOf _, Numeric _, Plain _ -> false;
        };
    }
}
