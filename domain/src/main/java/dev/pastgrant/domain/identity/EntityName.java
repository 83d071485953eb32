package dev.pastgrant.domain.identity;

import java.util.Locale;

/**
 * The name of a user, group, role, policy or device, as typed. Within its kind it is unique without
 * regard to case, so it is looked up by {@link #key()}.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM
 *     name requirements</a>
 */
public record EntityName(String text) implements Comparable<EntityName> {
    private static final int LENGTH_MAX = 128;
    private static final String PUNCTUATION = "_+=,.@-";

    public EntityName {
        if (!isValid(text)) {
            throw new IllegalArgumentException("`" + text + "` is not a name");
        }
    }

    /** Whether the text is 1 to 128 letters, digits and {@code _+=,.@-}. */
    public static boolean isValid(String text) {
        if (text.isEmpty() || text.length() > LENGTH_MAX) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isAllowed(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || PUNCTUATION.indexOf(c) >= 0;
    }

    /** The form in which two names are compared: names with equal keys are the same name. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(EntityName other) {
        int ignoringCase = key().compareTo(other.key());
        return ignoringCase != 0 ? ignoringCase : text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
