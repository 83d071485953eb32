package dev.pastgrant.policy.id;

/**
 * The id of one entity, never reused: a prefix that names its kind, then letters and digits. The
 * root user's unique id is its account number, as in {@code GetCallerIdentity}.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html">IAM
 *     identifiers</a>
 */
public record UniqueId(String text) implements Comparable<UniqueId> {
    private static final int LENGTH_MIN = 12;
    private static final int LENGTH_MAX = 128;

    public UniqueId {
        if (!isValid(text)) {
            throw new IllegalArgumentException("`" + text + "` is not a unique id");
        }
    }

    private static boolean isValid(String text) {
        return IdCharacters.areOf(text, LENGTH_MIN, LENGTH_MAX);
    }

    public static UniqueId root(AccountId account) {
        return new UniqueId(account.digits());
    }

    /** The kind of entity that a unique id names, with the four letters that the id begins with. */
    public enum Kind {
        USER("AIDA"),
        GROUP("AGPA"),
        ROLE("AROA"),
        MANAGED_POLICY("ANPA"),
        INSTANCE_PROFILE("AIPA"),
        SERVER_CERTIFICATE("ASCA");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        public String prefix() {
            return prefix;
        }
    }

    @Override
    public int compareTo(UniqueId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
