package dev.pastgrant.policy.language;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A policy's text after its variables got their values. What a variable brought in is literal: a
 * star in a tag's value must not become a wildcard.
 */
public record ResolvedText(List<Part> parts) {
    public ResolvedText {
        parts = List.copyOf(parts);
    }

    public record Part(String text, boolean literal) {}

    static ResolvedText ofPattern(String text) {
        return new ResolvedText(List.of(new Part(text, false)));
    }

    /** The characters alone, for comparisons that know no wildcards. */
    public String plain() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
