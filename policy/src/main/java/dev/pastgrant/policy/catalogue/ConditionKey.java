package dev.pastgrant.policy.catalogue;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A condition key.
 *
 * @param name the name as AWS spells it; a part that each request fills in is a placeholder, as in
 *     {@code aws:RequestTag/${TagKey}}
 * @param isMultivalued whether a request may have several values of it
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">Condition
 *     keys</a>
 */
public record ConditionKey(String name, Type type, boolean isMultivalued) {
    private static final String MULTIVALUED = "ArrayOf";

    /** Whether the name, in any case, is this key's name or fills in its placeholder. */
    public boolean covers(String key) {
        return Template.foldsTo(name, key);
    }

    /** How closely the name describes the keys that it covers; for comparing keys. */
    int closeness() {
        return Template.givenCharacters(name);
    }

    /** Reads a type such as {@code ArrayOfString}. */
    static ConditionKey of(String name, String type) {
        boolean isMultivalued = type.startsWith(MULTIVALUED);
        return new ConditionKey(
                name,
                Type.of(isMultivalued ? type.substring(MULTIVALUED.length()) : type),
                isMultivalued);
    }

    /** The type of a condition key's values, which decides which operators compare them. */
    public enum Type {
        STRING("String"),
        BOOL("Bool"),
        NUMERIC("Numeric"),
        DATE("Date"),
        ARN("ARN"),
        IP_ADDRESS("IPAddress"),
        BINARY("Binary");

        private static final Map<String, Type> BY_WORD =
                Arrays.stream(values())
                        .collect(Collectors.toUnmodifiableMap(Type::word, Function.identity()));

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** The word AWS uses for it. */
        public String word() {
            return word;
        }

        private static Type of(String word) {
            Type type = BY_WORD.get(word);
            if (type == null) {
                throw new IllegalStateException("no condition key has the type `" + word + "`");
            }
            return type;
        }
    }
}
