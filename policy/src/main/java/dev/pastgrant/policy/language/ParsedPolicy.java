package dev.pastgrant.policy.language;

import dev.pastgrant.policy.language.PolicyDocument.Version;
import org.jspecify.annotations.Nullable;

/** The result of reading a policy's text. */
public sealed interface ParsedPolicy {
    /** The text is a policy. */
    record Parsed(PolicyDocument document) implements ParsedPolicy {}

    /**
     * The text is not a policy. Nothing may be allowed by it or in spite of it.
     *
     * @param message the fault, in AWS's words
     * @param version the version of a text that has the form of a policy; null if it has not
     */
    record Malformed(String message, @Nullable Version version) implements ParsedPolicy {}
}
