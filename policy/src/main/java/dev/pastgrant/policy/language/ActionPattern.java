package dev.pastgrant.policy.language;

import java.util.Locale;

/** Action patterns, which ignore case: {@code iam:Get*} covers {@code IAM:getUser}. */
public final class ActionPattern {
    private static final String ANYTHING = "*";

    private ActionPattern() {}

    /**
     * Whether the pattern covers the action. In the service prefix, the only wildcard is a star
     * that stands alone.
     */
    public static boolean matches(String pattern, String action) {
        if (pattern.equals(ANYTHING)) {
            return true;
        }
        int colon = pattern.indexOf(':');
        int actionColon = action.indexOf(':');
        if (colon < 0 || actionColon < 0) {
            return false;
        }
        String service = pattern.substring(0, colon);
        return (service.equals(ANYTHING)
                        || service.equalsIgnoreCase(action.substring(0, actionColon)))
                && Glob.of(lowerCase(pattern.substring(colon + 1)))
                        .matches(lowerCase(action.substring(actionColon + 1)));
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
