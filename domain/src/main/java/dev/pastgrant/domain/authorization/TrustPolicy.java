package dev.pastgrant.domain.authorization;

import dev.pastgrant.domain.identity.AccountId;
import dev.pastgrant.domain.identity.Arn;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is particular to the policy that says who may assume a role.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
public final class TrustPolicy {
    private static final Pattern UNIQUE_ID = Pattern.compile("(AIDA|AROA)[A-Z0-9]{12,124}");
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern IAM_PRINCIPAL = Pattern.compile("root|(user|role)/[!-~]+");
    private static final Pattern STS_PRINCIPAL =
            Pattern.compile("assumed-role/[!-~]+/[!-~]+|federated-user/[!-~]+");
    private static final Pattern WILDCARD = Pattern.compile("[*?]");
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
     * The AWS principals that a policy names, as written and each once: account numbers, ARNs,
     * unique ids or {@code *}. Those under {@code NotPrincipal} are not among them, since AWS
     * neither looks them up nor resolves them.
     *
     * @see PolicyDocument#withPrincipals
     */
    public static List<String> awsPrincipals(PolicyDocument document) {
        return document.statements().stream()
                .flatMap(statement -> Stream.ofNullable(statement.principals()))
                .filter(principals -> !principals.inverted())
                .flatMap(principals -> principals.entries().stream())
                .filter(entry -> entry.type() == Principals.Type.AWS)
                .map(Principals.Entry::value)
                .distinct()
                .toList();
    }

    /** AWS's text for a principal that cannot be, or that does not exist. */
    public static String invalidPrincipal(String awsPrincipal) {
        return invalidPrincipal(new Principals.Entry(Principals.Type.AWS, awsPrincipal));
    }

    private static String invalidPrincipal(Principals.Entry entry) {
        return "Invalid principal in policy: \"%s\":\"%s\""
                .formatted(entry.type().name().replace("_", ""), entry.value());
    }

    static Stream<String> checkPrincipals(Statement statement) {
        Principals principals = statement.principals();
        if (principals == null || principals.entries().isEmpty()) {
            return Stream.of("Missing required field Principal");
        }
        if (principals.inverted()) {
            return Stream.of("Has prohibited field NotPrincipal");
        }
        return principals.entries().stream()
                .filter(entry -> !isValid(entry))
                .map(TrustPolicy::invalidPrincipal);
    }

    private static boolean isValid(Principals.Entry entry) {
        return switch (entry.type()) {
            case AWS -> entry.isEveryone() || isAwsPrincipal(entry.value());
            case SERVICE -> SERVICE.matcher(entry.value()).matches();
            case FEDERATED -> !entry.value().isBlank() && !WILDCARD.matcher(entry.value()).find();
            case CANONICAL_USER -> false;
        };
    }

    private static boolean isAwsPrincipal(String value) {
        return AccountId.isValid(value)
                || UNIQUE_ID.matcher(value).matches()
                || (Arn.isValid(value) && isPrincipalArn(new Arn(value)));
    }

    /** Users, roles, their sessions and the account; a group is no principal. */
    private static boolean isPrincipalArn(Arn arn) {
        return AccountId.isValid(arn.account())
                && arn.region().isEmpty()
                && !WILDCARD.matcher(arn.text()).find()
                && switch (arn.service()) {
                    case "iam" -> IAM_PRINCIPAL.matcher(arn.resource()).matches();
                    case "sts" -> STS_PRINCIPAL.matcher(arn.resource()).matches();
                    default -> false;
                };
    }

    static Stream<String> checkActions(Statement statement) {
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
