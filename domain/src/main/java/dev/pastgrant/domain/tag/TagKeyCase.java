package dev.pastgrant.domain.tag;

import java.util.Locale;

/**
 * Whether case makes two tag keys different. It does not on users and roles and in sessions, and it
 * does on everything else. Every key is kept as typed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html#case-sensitivity">Case
 *     sensitivity of tags</a>
 */
public enum TagKeyCase {
    IGNORED,
    COUNTS;

    /** What two keys have in common if they are the same key. */
    public String identity(String key) {
        return this == COUNTS ? key : key.toLowerCase(Locale.ROOT);
    }
}
