package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.request.RequestContext;
import java.util.List;
import java.util.Optional;

/**
 * One policy variable.
 *
 * @param expression the text between the braces: a key, perhaps with a comma and a default, or an
 *     escaped character; empty for a variable that is never closed, which has no value
 */
record PolicyVariable(String expression) {
    private static final List<String> ESCAPES = List.of("*", "?", "$");

    Optional<String> value(RequestContext context) {
        if (isEscape()) {
            return Optional.of(expression);
        }
        List<String> values = context.values(key());
        int comma = expression.indexOf(',');
        if (values.isEmpty() && comma >= 0) {
            return unquoted(expression.substring(comma + 1).strip());
        }
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    /**
     * Whether it asks for a condition key that the request does not have. A default does not
     * matter.
     */
    boolean isMissing(RequestContext context) {
        return !isEscape() && !key().isEmpty() && context.values(key()).isEmpty();
    }

    /** The condition key it stands for; meaningless for an escape. */
    String key() {
        int comma = expression.indexOf(',');
        return (comma < 0 ? expression : expression.substring(0, comma)).strip();
    }

    private boolean isEscape() {
        return ESCAPES.contains(expression);
    }

    private static Optional<String> unquoted(String text) {
        return text.length() >= 2 && text.startsWith("'") && text.endsWith("'")
                ? Optional.of(text.substring(1, text.length() - 1))
                : Optional.empty();
    }
}
