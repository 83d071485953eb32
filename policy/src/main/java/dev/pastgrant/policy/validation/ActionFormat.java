package dev.pastgrant.policy.validation;

import dev.pastgrant.policy.language.Statement;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The form of actions and condition keys: a service's prefix, a colon, a name. */
final class ActionFormat {
    private static final Pattern VENDOR = Pattern.compile("[A-Za-z0-9.-]+|\\*");
    private static final String UNPREFIXED =
            "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.";

    private ActionFormat() {}

    static Stream<String> check(Statement statement) {
        return Stream.concat(
                statement.actions().patterns().stream()
                        .flatMap(action -> checkAction(action).stream()),
                statement.conditions().stream()
                        .filter(condition -> condition.key().indexOf(':') < 0)
                        .map(_ -> UNPREFIXED));
    }

    private static Optional<String> checkAction(String action) {
        if (action.equals("*")) {
            return Optional.empty();
        }
        int colon = action.indexOf(':');
        if (colon < 0) {
            return Optional.of(UNPREFIXED);
        }
        if (action.indexOf(':', colon + 1) >= 0) {
            return Optional.of("Actions/Condition can contain only one colon.");
        }
        String vendor = action.substring(0, colon);
        return VENDOR.matcher(vendor).matches()
                ? Optional.empty()
                : Optional.of("Vendor " + vendor + " is not valid");
    }
}
