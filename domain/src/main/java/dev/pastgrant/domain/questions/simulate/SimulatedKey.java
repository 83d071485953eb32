package dev.pastgrant.domain.questions.simulate;

import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.language.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A condition key that is given to a simulation.
 *
 * @param name empty if it was not given
 * @param type AWS's name of its type, such as {@code numericList}; null if it was not given
 */
public record SimulatedKey(String name, @Nullable String type, List<String> values) {
    private static final String LIST = "List";

    public SimulatedKey {
        values = List.copyOf(values);
    }

    /** The refusal if the key is invalid; empty if it is valid. */
    Optional<Refusal> check() {
        if (name.isEmpty()) {
            return refuse("ContextKeyName is required for every context entry.");
        }
        if (type == null) {
            return Optional.empty();
        }
        if (!type.endsWith(LIST) && values.size() > 1) {
            return refuse(
                    "Context key %s of type %s cannot have several values.".formatted(name, type));
        }
        ValueType valueType = valueType(type);
        return values.stream()
                .filter(value -> !valueType.accepts(value))
                .findFirst()
                .flatMap(value ->
                        refuse(
                                "Invalid value for context key %s of type %s: %s."
                                        .formatted(name, type, value)));
    }

    private static Optional<Refusal> refuse(String message) {
        return Optional.of(Refusal.invalidInput(message));
    }

    private static ValueType valueType(String type) {
        String single =
                type.endsWith(LIST) ? type.substring(0, type.length() - LIST.length()) : type;
        return ValueType.valueOf(single.toUpperCase(Locale.ROOT));
    }
}
