package dev.pastgrant.policy.catalogue;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an action does, roughly.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html">Access
 *     levels</a>
 */
public enum AccessLevel {
    LIST("List"),
    READ("Read"),
    WRITE("Write"),
    TAGGING("Tagging"),
    PERMISSIONS_MANAGEMENT("Permissions management");

    private static final Map<String, AccessLevel> BY_PHRASE =
            Arrays.stream(values())
                    .collect(
                            Collectors.toUnmodifiableMap(AccessLevel::phrase, Function.identity()));

    private final String phrase;

    AccessLevel(String phrase) {
        this.phrase = phrase;
    }

    /** The words AWS uses for it. */
    public String phrase() {
        return phrase;
    }

    static AccessLevel of(String phrase) {
        AccessLevel level = BY_PHRASE.get(phrase);
        if (level == null) {
            throw new IllegalStateException("no access level is called `" + phrase + "`");
        }
        return level;
    }
}
