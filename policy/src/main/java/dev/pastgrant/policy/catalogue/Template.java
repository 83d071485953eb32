package dev.pastgrant.policy.catalogue;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names and ARNs in which {@code ${Word}} stands for any text that is not empty. */
final class Template {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]*}");
    private static final String SOMETHING = "?*";
    private static final int ARN_SEGMENTS = 6;

    private Template() {}

    /** Whether a name, in any case, is the template filled in. */
    static boolean foldsTo(String template, String name) {
        return template.equalsIgnoreCase(name)
                || (template.indexOf('$') >= 0
                        && Wildcards.match(
                                wildcards(template.toLowerCase(Locale.ROOT)),
                                name.toLowerCase(Locale.ROOT)));
    }

    /** Whether an ARN is the template filled in, segment by segment. */
    static boolean isFilledIn(String template, String arn) {
        String[] wanted = wildcards(template).split(":", ARN_SEGMENTS);
        String[] given = arn.split(":", ARN_SEGMENTS);
        if (given.length != wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!Wildcards.match(wanted[i], given[i])) {
                return false;
            }
        }
        return true;
    }

    /**
     * How many characters the template gives. The more it gives, the more closely it describes the
     * texts that fit it.
     */
    static int givenCharacters(String template) {
        return PLACEHOLDER.matcher(template).replaceAll("").replace("*", "").length();
    }

    private static String wildcards(String template) {
        return PLACEHOLDER.matcher(template).replaceAll(SOMETHING);
    }
}
