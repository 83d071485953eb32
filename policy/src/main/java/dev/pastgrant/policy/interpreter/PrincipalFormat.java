package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.Principals;
import dev.pastgrant.policy.language.Statement;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The form of principals: accounts, users, roles, their sessions, services, identity providers,
 * canonical users of S3, or everyone. A principal cannot be everyone of a kind.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
public final class PrincipalFormat {
    private static final Pattern UNIQUE_ID = Pattern.compile("(AIDA|AROA)[A-Z0-9]{12,124}");

    /**
     * The quantifiers are possessive, since any other repeated group would use up the stack for a
     * long name.
     */
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]++(?:\\.[a-z0-9-]++)++");

    private static final Pattern IAM_PRINCIPAL = Pattern.compile("root|(user|role)/[!-~]+");
    private static final Pattern STS_PRINCIPAL =
            Pattern.compile("assumed-role/[!-~]+/[!-~]+|federated-user/[!-~]+");
    private static final Pattern CANONICAL_USER = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern WILDCARD = Pattern.compile("[*?]");

    private PrincipalFormat() {}

    /** The faults in the principals of a statement that must have some. */
    public static Stream<String> check(Statement statement) {
        Principals principals = statement.principals();
        return principals == null || principals.entries().isEmpty()
                ? Stream.of("Missing required field Principal")
                : principals.entries().stream()
                        .filter(entry -> !isValid(entry))
                        .map(PrincipalFormat::invalid);
    }

    static String invalid(Principals.Entry entry) {
        return "Invalid principal in policy: \"%s\":\"%s\""
                .formatted(entry.type().name().replace("_", ""), entry.value());
    }

    private static boolean isValid(Principals.Entry entry) {
        return switch (entry.type()) {
            case STAR -> true;
            case AWS -> entry.isEveryone() || isAwsPrincipal(entry.value());
            case SERVICE -> SERVICE.matcher(entry.value()).matches();
            case FEDERATED -> !entry.value().isBlank() && !WILDCARD.matcher(entry.value()).find();
            case CANONICAL_USER -> CANONICAL_USER.matcher(entry.value()).matches();
        };
    }

    static boolean isUniqueId(String value) {
        return UNIQUE_ID.matcher(value).matches();
    }

    private static boolean isAwsPrincipal(String value) {
        return AccountId.isValid(value)
                || isUniqueId(value)
                || (Arn.isValid(value) && isPrincipalArn(new Arn(value)));
    }

    /**
     * Whether the ARN names a user, a role, one of their sessions or an account. A group is not a
     * principal.
     */
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
}
