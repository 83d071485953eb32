package dev.pastgrant.domain.tag;

import java.util.Locale;

/**
 * Whether case makes two tag keys different. Case is ignored on users, on roles and in sessions,
 * and counts everywhere else. Every key is kept as typed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html#case-sensitivity">Case
 *     sensitivity of tags</a>
 */
public enum TagKeyCase {
    IGNORED,
    COUNTS;

    /** The form in which keys are compared: two keys of equal identity are the same key. */
    public String identity(String key) {
        return this == COUNTS ? key : key.toLowerCase(Locale.ROOT);
    }
}
