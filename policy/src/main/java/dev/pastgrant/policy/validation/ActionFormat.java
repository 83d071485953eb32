package dev.pastgrant.policy.validation;

import dev.pastgrant.policy.language.Statement;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The form of actions: a service's prefix, a colon, a name. Condition keys need no prefix, though
 * AWS's sentence mentions them.
 */
final class ActionFormat {
    private static final Pattern VENDOR = Pattern.compile("[A-Za-z0-9.-]+|\\*");
    private static final String ANYTHING = "*";
    private static final String UNPREFIXED =
            "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.";

    private ActionFormat() {}

    static Stream<String> check(Statement statement) {
        return statement.actions().patterns().stream()
                .flatMap(action -> checkAction(action).stream());
    }

    /** The fault of the first action that names no vendor. */
    static Stream<String> withoutVendor(Statement statement) {
        return statement.actions().patterns().stream()
                .filter(ActionFormat::lacksVendor)
                .map(_ -> UNPREFIXED)
                .limit(1);
    }

    private static boolean lacksVendor(String action) {
        return action.indexOf(':') < 0 && !action.equals(ANYTHING);
    }

    private static Optional<String> checkAction(String action) {
        if (action.equals(ANYTHING)) {
            return Optional.empty();
        }
        if (lacksVendor(action)) {
            return Optional.of(UNPREFIXED);
        }
        int colon = action.indexOf(':');
        if (action.indexOf(':', colon + 1) >= 0) {
            return Optional.of("Actions/Condition can contain only one colon.");
        }
        String vendor = action.substring(0, colon);
        return VENDOR.matcher(vendor).matches()
                ? Optional.empty()
                : Optional.of("Vendor " + vendor + " is not valid");
    }
}
