package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.language.PolicyDocument.Version;
import dev.pastgrant.policy.language.ResolvedText;
import dev.pastgrant.policy.language.ResolvedText.Part;
import dev.pastgrant.policy.request.RequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Texts with policy variables: {@code ${aws:username}}, with a default as {@code ${aws:username,
 * 'nobody'}}, and the escapes {@code ${*}}, {@code ${?}} and {@code ${$}}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html">Policy
 *     variables</a>
 */
public final class PolicyVariables {
    private static final String OPENING = "${";

    private PolicyVariables() {}

    /**
     * The text with its variables replaced; empty if one of them does not have exactly one value.
     */
    public static Optional<ResolvedText> resolve(
            String text, Version version, RequestContext context) {
        List<Part> parts = new ArrayList<>();
        for (Piece piece : pieces(text, version)) {
            if (piece.variable() == null) {
                parts.add(new Part(piece.source(), false));
                continue;
            }
            Optional<String> value = piece.variable().value(context);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            parts.add(new Part(value.get(), true));
        }
        return Optional.of(new ResolvedText(parts));
    }

    /** The length of the text with its variables replaced, at least its own length. */
    static long resolvedLength(String text, Version version, RequestContext context) {
        long length = text.length();
        for (Piece piece : pieces(text, version)) {
            if (piece.variable() != null) {
                length += piece.variable().value(context).map(String::length).orElse(0);
            }
        }
        return length;
    }

    /** The keys that the variables of a text ask for and the request does not have. */
    public static List<String> missingKeys(String text, Version version, RequestContext context) {
        return pieces(text, version).stream()
                .map(Piece::variable)
                .flatMap(Stream::ofNullable)
                .filter(variable -> variable.isMissing(context))
                .map(PolicyVariable::key)
                .toList();
    }

    /** The pattern with a star for each variable whose key the request does not have. */
    public static String withStarsForMissing(
            String pattern, Version version, RequestContext context) {
        return pieces(pattern, version).stream()
                .map(piece -> {
                    boolean missing =
                            piece.variable() != null && piece.variable().isMissing(context);
                    return missing ? "*" : piece.source();
                })
                .collect(Collectors.joining());
    }

    /**
     * The segments of an ARN pattern, at most six. A colon inside a variable does not separate
     * segments.
     *
     * @param version 2008-10-17 has no variables, so there every colon counts
     */
    public static List<String> arnSegments(String pattern, Version version) {
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

    /**
     * Plain text or a variable.
     *
     * @param source the text as the policy has it
     * @param variable null for plain text
     */
    private record Piece(String source, @Nullable PolicyVariable variable) {}

    private static List<Piece> pieces(String text, Version version) {
        if (version == Version.V2008_10_17 || !text.contains(OPENING)) {
            return List.of(new Piece(text, null));
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        int opening;
        while ((opening = text.indexOf(OPENING, from)) >= 0) {
            pieces.add(new Piece(text.substring(from, opening), null));
            int start = opening + OPENING.length();
            int closing = closing(text, start);
            from = closing < 0 ? text.length() : closing + 1;
            String expression = closing < 0 ? "" : text.substring(start, closing);
            pieces.add(new Piece(text.substring(opening, from), new PolicyVariable(expression)));
        }
        pieces.add(new Piece(text.substring(from), null));
        return pieces;
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
}
