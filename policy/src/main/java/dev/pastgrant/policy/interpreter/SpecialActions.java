package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.language.OpenQuestions;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.RequestPrincipal.Anonymous;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The few actions and resources that AWS treats apart, no matter what policies say. */
public final class SpecialActions {
    private static final Set<String> SERVICES = Set.of("iam", "kms", "sts");
    private static final List<String> READING =
            List.of("get", "list", "describe", "generate", "simulate");

    private SpecialActions() {}

    /** Whether the action may be one of those that this class treats apart. */
    public static boolean mayConcern(String action) {
        String prefix = action.substring(0, Math.max(action.indexOf(':'), 0));
        return SERVICES.contains(prefix.toLowerCase(Locale.ROOT));
    }

    /**
     * {@code GetCallerIdentity} works for every authenticated caller, even against a Deny.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html">GetCallerIdentity</a>
     */
    public static boolean alwaysAllowed(AuthorizationRequest request) {
        return request.isFor("sts:GetCallerIdentity")
                && !(request.principal() instanceof Anonymous);
    }

    /**
     * {@code GetSessionToken} needs no permission, but a Deny stops it.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html">GetSessionToken</a>
     */
    public static boolean needsNoPermission(AuthorizationRequest request) {
        return request.isFor("sts:GetSessionToken") && !(request.principal() instanceof Anonymous);
    }

    /**
     * Whether the request would change a resource that AWS itself owns. Nobody can change those,
     * not even an administrator. Reports on them and simulations of them change nothing.
     */
    static boolean changesWhatAwsOwns(AuthorizationRequest request) {
        String action = request.action().toLowerCase(Locale.ROOT);
        String name = action.substring(action.indexOf(':') + 1);
        return READING.stream().noneMatch(name::startsWith)
                && !(OpenQuestions.RESERVED_ROLE_MAY_BE_PASSED && name.startsWith("pass"))
                && switch (action.substring(0, Math.max(action.indexOf(':'), 0))) {
                    case "iam" ->
                            isPolicyOfAws(request.resource())
                                    || resourcePart(request).startsWith("role/aws-reserved/");
                    case "kms" -> resourcePart(request).startsWith("alias/aws/");
                    default -> false;
                };
    }

    /** Whether it is a managed policy of AWS, in any partition. */
    private static boolean isPolicyOfAws(String resource) {
        String[] segments = resource.split(":", ArnPattern.SEGMENTS);
        return segments.length == ArnPattern.SEGMENTS
                && segments[0].equals("arn")
                && segments[2].equals("iam")
                && segments[3].isEmpty()
                && segments[4].equals("aws")
                && segments[5].startsWith("policy/");
    }

    private static String resourcePart(AuthorizationRequest request) {
        String[] segments = request.resource().split(":", ArnPattern.SEGMENTS);
        return segments.length == ArnPattern.SEGMENTS ? segments[ArnPattern.SEGMENTS - 1] : "";
    }
}
