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

    /** Whether the pattern is about actions of a service, or of every service. */
    static boolean isOf(String pattern, String service) {
        int colon = pattern.indexOf(':');
        String prefix = colon < 0 ? pattern : pattern.substring(0, colon);
        return prefix.equals(ANYTHING) || prefix.equalsIgnoreCase(service);
    }

    /** Whether the pattern covers whatever actions a service may have. */
    static boolean coversAllOf(String pattern, String service) {
        return isOf(pattern, service)
                && pattern.substring(pattern.indexOf(':') + 1).chars().allMatch(c -> c == '*');
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
