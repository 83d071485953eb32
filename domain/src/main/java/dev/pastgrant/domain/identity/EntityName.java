package dev.pastgrant.domain.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a user, group, role, policy or device, as typed. Within its kind it is unique without
 * regard to case, so it is looked up by {@link #key()}.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM
 *     name requirements</a>
 */
public record EntityName(String text) implements Comparable<EntityName> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_+=,.@-]{1,128}");

    public EntityName {
        if (!isValid(text)) {
            throw new IllegalArgumentException("`" + text + "` is not a name");
        }
    }

    /** Whether the text is 1 to 128 letters, digits and {@code _+=,.@-}. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    /** What makes two names the same name. */
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
