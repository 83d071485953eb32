package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.language.ActionPattern;
import dev.pastgrant.policy.language.PolicyDocument;
import dev.pastgrant.policy.language.Principals;
import dev.pastgrant.policy.language.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The rules that are particular to trust policies, which say who may assume a role.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
public final class TrustPolicy {
    private static final List<String> ACTIONS =
            List.of(
                    "sts:AssumeRole",
                    "sts:AssumeRoleWithSAML",
                    "sts:AssumeRoleWithWebIdentity",
                    "sts:TagSession",
                    "sts:SetSourceIdentity",
                    "sts:SetContext");

    private TrustPolicy() {}

    /**
     * The principals that a policy names, as written and each once. Principals under {@code
     * NotPrincipal} are left out, since AWS neither looks them up nor resolves them.
     *
     * @see PolicyDocument#withPrincipals
     */
    public static List<Principals.Entry> principals(PolicyDocument document) {
        return document.statements().stream()
                .flatMap(statement -> Stream.ofNullable(statement.principals()))
                .filter(principals -> !principals.inverted())
                .flatMap(principals -> principals.entries().stream())
                .distinct()
                .toList();
    }

    /** Whether a text has the form of a user's or a role's unique id. */
    public static boolean isUniqueId(String awsPrincipal) {
        return PrincipalFormat.isUniqueId(awsPrincipal);
    }

    /** Whether a role's trust policy applies to the action on that role. */
    public static boolean governs(String action) {
        return action.regionMatches(true, 0, "sts:", 0, 4)
                && ACTIONS.stream().anyMatch(action::equalsIgnoreCase);
    }

    /** AWS's message for a principal that is malformed or does not exist. */
    public static String invalidPrincipal(Principals.Entry principal) {
        return PrincipalFormat.invalid(principal);
    }

    public static Stream<String> checkPrincipals(Statement statement) {
        Principals principals = statement.principals();
        if (principals != null && principals.inverted()) {
            return Stream.of("Has prohibited field NotPrincipal");
        }
        if (principals != null && principals.isStar()) {
            return Stream.of("AssumeRolepolicy contained an invalid principal: \"STAR\":\"*\".");
        }
        return Stream.concat(
                PrincipalFormat.check(statement),
                principals == null
                        ? Stream.empty()
                        : principals.entries().stream()
                                .filter(entry -> entry.type() == Principals.Type.CANONICAL_USER)
                                .map(PrincipalFormat::invalid));
    }

    public static Stream<String> checkActions(Statement statement) {
        boolean assumes =
                !statement.actions().inverted()
                        && statement.actions().patterns().stream()
                                .allMatch(TrustPolicy::isAssuming);
        return assumes
                ? Stream.empty()
                : Stream.of("AssumeRole policy may only specify STS AssumeRole actions.");
    }

    private static boolean isAssuming(String pattern) {
        return pattern.toLowerCase(Locale.ROOT).startsWith("sts:")
                && ACTIONS.stream().anyMatch(action -> ActionPattern.matches(pattern, action));
    }
}
