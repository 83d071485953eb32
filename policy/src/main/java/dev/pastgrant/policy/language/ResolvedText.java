package dev.pastgrant.policy.language;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A policy's text with the values of its variables filled in. These values are literal: a star in a
 * tag's value must not become a wildcard.
 */
public record ResolvedText(List<Part> parts) {
    public ResolvedText {
        parts = List.copyOf(parts);
    }

    public record Part(String text, boolean literal) {}

    /** The characters only, for comparisons without wildcards. */
    public String plain() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
