package dev.pastgrant.domain.authorization;

import dev.pastgrant.domain.authorization.PolicyDocument.Version;
import dev.pastgrant.domain.authorization.ResolvedText.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Policy variables: {@code ${aws:username}}, with a default as {@code ${aws:username, 'nobody'}},
 * and the escapes {@code ${*}}, {@code ${?}} and {@code ${$}}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html">Policy
 *     variables</a>
 */
final class PolicyVariables {
    private static final String OPENING = "${";

    private PolicyVariables() {}

    /** The text with its variables replaced; none if one of them has no single value. */
    static Optional<ResolvedText> resolve(String text, Version version, RequestContext context) {
        if (version == Version.V2008_10_17 || !text.contains(OPENING)) {
            return Optional.of(ResolvedText.ofPattern(text));
        }
        List<Part> parts = new ArrayList<>();
        int from = 0;
        int opening;
        while ((opening = text.indexOf(OPENING, from)) >= 0) {
            parts.add(new Part(text.substring(from, opening), false));
            int closing = closing(text, opening + OPENING.length());
            if (closing < 0) {
                return Optional.empty();
            }
            Optional<String> value =
                    value(text.substring(opening + OPENING.length(), closing), context);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            parts.add(new Part(value.get(), true));
            from = closing + 1;
        }
        parts.add(new Part(text.substring(from), false));
        return Optional.of(new ResolvedText(parts));
    }

    /**
     * The segments of an ARN pattern, six at most. The colon inside a variable parts nothing.
     *
     * @param version 2008-10-17 has no variables, so there every colon counts
     */
    static List<String> arnSegments(String pattern, Version version) {
        List<String> segments = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < pattern.length() && segments.size() < ArnPattern.SEGMENTS - 1; i++) {
            if (pattern.charAt(i) == ':') {
                segments.add(pattern.substring(start, i));
                start = i + 1;
            } else if (version != Version.V2008_10_17 && pattern.startsWith(OPENING, i)) {
                int closing = closing(pattern, i + OPENING.length());
                i = closing < 0 ? pattern.length() : closing;
            }
        }
        segments.add(pattern.substring(start));
        return segments;
    }

    private static int closing(String text, int from) {
        boolean afterComma = false;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '}' && !quoted) {
                return i;
            }
            if (c == '\'' && afterComma) {
                quoted = !quoted;
            }
            afterComma |= c == ',';
        }
        return -1;
    }

    private static Optional<String> value(String expression, RequestContext context) {
        if (expression.equals("*") || expression.equals("?") || expression.equals("$")) {
            return Optional.of(expression);
        }
        int comma = expression.indexOf(',');
        String key = comma < 0 ? expression : expression.substring(0, comma);
        List<String> values = context.values(key.strip());
        if (values.isEmpty() && comma >= 0) {
            return unquoted(expression.substring(comma + 1).strip());
        }
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    private static Optional<String> unquoted(String text) {
        return text.length() >= 2 && text.startsWith("'") && text.endsWith("'")
                ? Optional.of(text.substring(1, text.length() - 1))
                : Optional.empty();
    }
}
