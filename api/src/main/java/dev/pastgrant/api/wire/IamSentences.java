package dev.pastgrant.api.wire;

import dev.pastgrant.api.wire.shape.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What IAM says of names and paths that break their pattern. It has a sentence of its own for each
 * kind, which clients of IAM know; other services, and other members, get the general one. The
 * sentences are from transcripts, except those of path prefixes and key ids (75 % sure) and that of
 * aliases (60 %).
 */
final class IamSentences {
    private static final String PATH =
            "It must begin and end with / and contain only alphanumeric characters and/or /"
                    + " characters.";

    /** What is asked of a value, by the pattern in the model. */
    private static final Map<String, String> RULES =
            Map.of(
                    "[\\w+=,.@-]+",
                    "It must contain only alphanumeric characters and/or the following: +=,.@_-",
                    "[\\w]+",
                    "It must contain only alphanumeric characters.",
                    "(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)",
                    PATH,
                    "((/[A-Za-z0-9\\.,\\+@=_-]+)*)/",
                    PATH,
                    "\\u002F[\\u0021-\\u007F]*",
                    "It must begin with the / character and contain only alphanumeric characters"
                            + " and/or / characters.",
                    "^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$",
                    "It must contain only digits, lowercase letters, and hyphens (-), but cannot"
                            + " begin or end with a hyphen.");

    private IamSentences() {}

    /**
     * The sentence for a value that breaks its pattern; null if IAM has none of its own for it.
     *
     * @param member the member as messages name it, such as {@code userName}
     */
    static @Nullable String of(Shape.Text shape, String member) {
        String rule = shape.pattern() == null ? null : RULES.get(shape.pattern().text());
        return rule == null ? null : "The specified value for " + member + " is invalid. " + rule;
    }
}
