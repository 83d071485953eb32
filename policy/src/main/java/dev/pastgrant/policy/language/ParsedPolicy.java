package dev.pastgrant.policy.language;

/** What reading a policy's text came to. */
public sealed interface ParsedPolicy {
    /** The text is a policy. */
    record Parsed(PolicyDocument document) implements ParsedPolicy {}

    /**
     * The text is no policy, and so nothing may be allowed by it or in spite of it.
     *
     * @param message why, in AWS's words
     */
    record Malformed(String message) implements ParsedPolicy {}
}
