package dev.pastgrant.policy.compiled.condition;

import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.compiled.request.ContextEntry;
import dev.pastgrant.policy.compiled.text.ArnText;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text of a policy taken apart at its variables: {@code ${aws:username}}, {@code ${key,
 * 'default'}}, and the escapes {@code ${*}}, {@code ${?}} and {@code ${$}}.
 */
public record PolicyTemplate(List<Piece> pieces) {
    private static final String OPENING = "${";

    /** A variable that is never closed: no request has a value for it. */
    private static final Piece ENDLESS = new Piece.Variable("", null);

    public PolicyTemplate {
        pieces = List.copyOf(pieces);
    }

    /** A stretch of the text. */
    public sealed interface Piece {
        /** Plain text of the policy. Its stars and question marks may be wildcards. */
        record Written(String text) implements Piece {}

        /** A character that an escape keeps from being a wildcard. */
        record Escaped(String text) implements Piece {}

        /**
         * A variable, whose value comes from the request.
         *
         * @param key the condition key, in lower case
         * @param fallback its value if the request does not have the key; null if the variable has
         *     no default
         */
        record Variable(String key, @Nullable String fallback) implements Piece {
            /**
             * The value for this request; null if the request has several values, or has none and
             * there is no default.
             */
            @Nullable
            public String value(CompiledRequest request) {
                ContextEntry entry = request.context(key);
                return entry.isAbsent() ? fallback : entry.onlyText();
            }
        }
    }

    /**
     * Takes a text apart.
     *
     * @param version 2008-10-17 has no variables
     */
    public static PolicyTemplate of(String text, Version version) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        int opening;
        while (hasVariables(version) && (opening = text.indexOf(OPENING, from)) >= 0) {
            int start = opening + OPENING.length();
            int closing = closing(text, start);
            pieces.add(new Piece.Written(text.substring(from, opening)));
            pieces.add(closing < 0 ? ENDLESS : inserted(text.substring(start, closing)));
            from = closing < 0 ? text.length() : closing + 1;
        }
        pieces.add(new Piece.Written(text.substring(from)));
        return new PolicyTemplate(pieces);
    }

    /**
     * The segments of an ARN pattern, at most six. A colon inside a variable does not separate
     * segments.
     */
    static List<String> segments(String pattern, Version version) {
        List<String> segments = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < pattern.length() && segments.size() < ArnText.SEGMENTS - 1) {
            if (hasVariables(version) && pattern.startsWith(OPENING, at)) {
                int closing = closing(pattern, at + OPENING.length());
                at = closing < 0 ? pattern.length() : closing + 1;
            } else if (pattern.charAt(at++) == ':') {
                segments.add(pattern.substring(start, at - 1));
                start = at;
            }
        }
        segments.add(pattern.substring(start));
        return segments;
    }

    /** Whether the text is the same for every request. */
    boolean isFixed() {
        return pieces.stream().noneMatch(Piece.Variable.class::isInstance);
    }

    private static boolean hasVariables(Version version) {
        return version != Version.V2008_10_17;
    }

    /** The index of the brace that ends a variable. Braces in its quoted default do not count. */
    private static int closing(String text, int from) {
        boolean afterComma = false;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case ',' -> afterComma = true;
                case '\'' -> quoted ^= afterComma;
                case '}' -> {
                    if (!quoted) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }

    private static Piece inserted(String expression) {
        if (expression.equals("*") || expression.equals("?") || expression.equals("$")) {
            return new Piece.Escaped(expression);
        }
        int comma = expression.indexOf(',');
        String key = comma < 0 ? expression : expression.substring(0, comma);
        return new Piece.Variable(
                key.strip().toLowerCase(Locale.ROOT).intern(),
                comma < 0 ? null : unquoted(expression.substring(comma + 1).strip()));
    }

    private static @Nullable String unquoted(String text) {
        return text.length() >= 2 && text.startsWith("'") && text.endsWith("'")
                ? text.substring(1, text.length() - 1)
                : null;
    }
}
