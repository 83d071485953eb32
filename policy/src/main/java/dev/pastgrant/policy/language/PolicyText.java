package dev.pastgrant.policy.language;

/** A policy document exactly as its author wrote it, including white space. */
public record PolicyText(String json) {
    /**
     * The length that counts towards IAM's policy size quotas, which ignore white space.
     *
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM
     *     quotas</a>
     */
    public int nonWhitespaceLength() {
        return Math.toIntExact(json.chars().filter(c -> !isWhitespace(c)).count());
    }

    private static boolean isWhitespace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
