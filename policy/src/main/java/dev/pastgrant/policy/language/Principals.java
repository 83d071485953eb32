package dev.pastgrant.policy.language;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Principal} element of a statement. {@code "*"} means the same as {@code {"AWS": "*"}},
 * but not every kind of policy takes it.
 *
 * @param inverted whether it is {@code NotPrincipal}
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
public record Principals(boolean inverted, List<Entry> entries) {
    static final String EVERYONE = "*";

    public Principals {
        entries = List.copyOf(entries);
    }

    /** One principal as a policy names it. */
    public record Entry(Type type, String value) {
        public boolean isEveryone() {
            return type == Type.STAR || (type == Type.AWS && value.equals(EVERYONE));
        }
    }

    /** How a {@code Principal} element names somebody: by a key of its object, or as a star. */
    public enum Type {
        /** The element is the text {@code "*"}. */
        STAR(null),
        AWS("AWS"),
        SERVICE("Service"),
        FEDERATED("Federated"),
        CANONICAL_USER("CanonicalUser");

        private final @Nullable String key;

        Type(@Nullable String key) {
            this.key = key;
        }

        static Optional<Type> of(String key) {
            return Arrays.stream(values()).filter(t -> key.equals(t.key)).findFirst();
        }
    }

    /** Whether the element is the text {@code "*"}. */
    public boolean isStar() {
        return entries.stream().anyMatch(entry -> entry.type() == Type.STAR);
    }

    public boolean isEveryone() {
        return !inverted && entries.size() == 1 && entries.getFirst().isEveryone();
    }

    Principals replacing(Map<String, String> replacements) {
        return new Principals(
                inverted, entries.stream().map(entry -> replace(entry, replacements)).toList());
    }

    private static Entry replace(Entry entry, Map<String, String> replacements) {
        return entry.type() == Type.AWS
                ? new Entry(Type.AWS, replacements.getOrDefault(entry.value(), entry.value()))
                : entry;
    }
}
