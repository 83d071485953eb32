package dev.pastgrant.policy.language;

/** The result of reading a policy's text. */
public sealed interface ParsedPolicy {
    /** The text is a policy. */
    record Parsed(PolicyDocument document) implements ParsedPolicy {}

    /**
     * The text is not a policy. Nothing may be allowed by it or in spite of it.
     *
     * @param message the fault, in AWS's words
     */
    record Malformed(String message) implements ParsedPolicy {}
}
