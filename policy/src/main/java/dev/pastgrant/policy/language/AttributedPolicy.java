package dev.pastgrant.policy.language;

/** A policy and where it comes from. */
public record AttributedPolicy(ParsedPolicy policy, PolicySource source) {
    /** The policy of this text, parsed now or before. */
    public static AttributedPolicy of(PolicyText text, PolicySource source) {
        return new AttributedPolicy(PolicyDocuments.of(text), source);
    }
}
